package io.lienlac.query.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs of generations before this code's. In a rolling upgrade nodes of the former build work at
 * them, and do again after going back to it. A node with a share in a run renews its claim every
 * few seconds: what nobody has claimed for long is nobody's any more.
 */
final class FormerRuns {

  /** For so long one can go back to the former build without waiting for its views. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final ViewStore store;
  private final Clock clock;

  FormerRuns(ViewStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Those that nobody works at any more, where a run of this code's generation is shown; by
   * processor.
   *
   * @param processors all that have tokens
   * @param touched when a node last had a share in each
   */
  Map<String, ProjectionDefinition> left(
      Set<String> processors, Supplier<Map<String, Instant>> touched) {
    Map<String, ProjectionDefinition> left = former(processors);
    if (!left.isEmpty()) {
      Map<String, Instant> times = touched.get();
      Instant longAgo = clock.instant().minus(KEPT);
      left.keySet().removeIf(name -> !times.getOrDefault(name, Instant.MAX).isBefore(longAgo));
    }
    return left;
  }

  private Map<String, ProjectionDefinition> former(Set<String> processors) {
    Map<String, ProjectionDefinition> former = new HashMap<>();
    for (ProjectionDefinition definition : store.definitions()) {
      if (store.shownRun(definition).isPresent()) {
        for (String processor : processors) {
          definition
              .ofProcessorInAny(processor)
              .filter(run -> run.generation() < definition.generation())
              .ifPresent(run -> former.put(processor, run));
        }
      }
    }
    return former;
  }
}
