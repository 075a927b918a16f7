package io.lienlac.query.api.operations;

import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/** Asks how the projections are. */
public record FindProjections(Scope scope) implements Query<Projections> {

  @Override
  public Class<Projections> answer() {
    return Projections.class;
  }
}
