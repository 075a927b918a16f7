package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.time.Instant;

/** Asks what a person may do and see on a civil date. */
public record FindScope(PersonId person, Instant now) implements Query<Scope> {

  @Override
  public Class<Scope> answer() {
    return Scope.class;
  }
}
