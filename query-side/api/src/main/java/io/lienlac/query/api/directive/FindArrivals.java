package io.lienlac.query.api.directive;

import io.lienlac.query.api.Query;
import java.util.List;

/**
 * Asks, for several who listen to inboxes, which letters arrived that they have not heard of; at
 * most {@link #MOST} for each.
 */
public record FindArrivals(List<Listening> listening) implements Query<Arrivals> {

  /** Most letters for one listener. */
  public static final int MOST = 20;

  @Override
  public Class<Arrivals> answer() {
    return Arrivals.class;
  }
}
