package io.lienlac.query.operations;

import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.FindViewDigest;
import io.lienlac.query.api.operations.Projections;
import io.lienlac.query.api.operations.ViewDigestView;
import io.lienlac.query.support.ProjectionStates;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers how the projections are. */
final class ProjectionQueryHandler {

  private final Operators operators;
  private final ProjectionStates states;

  ProjectionQueryHandler(Operators operators, ProjectionStates states) {
    this.operators = operators;
    this.states = states;
  }

  @QueryHandler
  Projections handle(FindProjections query) {
    return operators.include(query.scope())
        ? new Projections(true, states.all())
        : new Projections(false, List.of());
  }

  @QueryHandler
  ViewDigestView handle(FindViewDigest query) {
    return operators.include(query.scope())
        ? states
            .digest(query.projection())
            .map(found -> new ViewDigestView(found.digest(), found.at()))
            .orElse(ViewDigestView.UNKNOWN)
        : ViewDigestView.UNKNOWN;
  }
}
