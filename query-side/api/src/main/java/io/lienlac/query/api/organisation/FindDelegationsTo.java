package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.time.Instant;
import java.util.Set;

/** Finds the delegations to persons that are in force at an instant, or will be. */
public record FindDelegationsTo(Set<PersonId> delegates, Instant now)
    implements Query<Delegations> {

  @Override
  public Class<Delegations> answer() {
    return Delegations.class;
  }
}
