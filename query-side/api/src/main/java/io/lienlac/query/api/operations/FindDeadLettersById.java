package io.lienlac.query.api.operations;

import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;
import java.util.UUID;

/** Finds dead letters by their ids, if the scope lets them be seen. */
public record FindDeadLettersById(Scope scope, Set<UUID> ids) implements Query<DeadLetters> {

  @Override
  public Class<DeadLetters> answer() {
    return DeadLetters.class;
  }
}
