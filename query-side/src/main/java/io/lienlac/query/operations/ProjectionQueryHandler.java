package io.lienlac.query.operations;

import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.FindViewDigest;
import io.lienlac.query.api.operations.Projections;
import io.lienlac.query.api.operations.ViewDigestView;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.ProjectionStates;
import io.lienlac.query.support.ViewDigest;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers how the projections are. */
final class ProjectionQueryHandler {

  private final Operators operators;
  private final ProjectionStates states;
  private final ProjectionGenerations generations;

  ProjectionQueryHandler(
      Operators operators, ProjectionStates states, ProjectionGenerations generations) {
    this.operators = operators;
    this.states = states;
    this.generations = generations;
  }

  @QueryHandler
  Projections handle(FindProjections query) {
    return operators.include(query.scope())
        ? new Projections(true, states.all())
        : new Projections(false, List.of());
  }

  @QueryHandler
  ViewDigestView handle(FindViewDigest query) {
    if (!operators.include(query.scope())) {
      return new ViewDigestView(null);
    }
    return generations.definitions().stream()
        .filter(definition -> definition.name().equals(query.projection()))
        .findFirst()
        .map(definition -> new ViewDigestView(ViewDigest.of(generations.shown(definition))))
        .orElseGet(() -> new ViewDigestView(null));
  }
}
