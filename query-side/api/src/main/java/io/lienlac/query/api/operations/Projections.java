package io.lienlac.query.api.operations;

import java.util.List;

/**
 * All projections, by name.
 *
 * @param allowed whether the scope lets them be seen; otherwise there are none here
 */
public record Projections(boolean allowed, List<ProjectionView> projections) {

  public Projections {
    projections = List.copyOf(projections);
  }
}
