package io.lienlac.api.erasure;

import io.lienlac.api.organisation.PersonId;
import java.util.List;

/**
 * A person whose key is destroyed.
 *
 * @param position of the person's last event in the store
 * @param accounts those still to be deleted
 */
public record ErasedPerson(PersonId person, long position, List<ErasedAccount> accounts) {

  public ErasedPerson {
    accounts = List.copyOf(accounts);
  }
}
