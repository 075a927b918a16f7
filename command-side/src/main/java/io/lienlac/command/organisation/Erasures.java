package io.lienlac.command.organisation;

import io.lienlac.api.organisation.PersonId;
import java.util.List;

/** The erasures that are under way. */
public interface Erasures {

  /** One begins; its accounts are to be deleted where they are kept. */
  void begin(PersonId person, List<LinkedAccount> accounts);
}
