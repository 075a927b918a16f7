package io.lienlac.query.api.directive;

import java.util.List;

/** What arrived, for each listener in the order of the question. */
public record Arrivals(List<ForListener> found) {

  /**
   * What arrived for one listener.
   *
   * @param arrived the letters, in the order in which they are to be told
   * @param heard what the listener has heard of after the last of them
   * @param isAll whether nothing else is there by now
   */
  public record ForListener(List<Arrival> arrived, Heard heard, boolean isAll) {}
}
