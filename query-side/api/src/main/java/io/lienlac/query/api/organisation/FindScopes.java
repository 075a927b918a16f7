package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.time.Instant;
import java.util.Set;

/** Asks what several persons may do and see on a civil date. */
public record FindScopes(Set<PersonId> persons, Instant now) implements Query<Scopes> {

  @Override
  public Class<Scopes> answer() {
    return Scopes.class;
  }
}
