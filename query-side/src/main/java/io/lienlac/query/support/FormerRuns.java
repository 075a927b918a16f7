package io.lienlac.query.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

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
   */
  Map<String, ProjectionDefinition> left(RunPositions positions) {
    Instant longAgo = clock.instant().minus(KEPT);
    Map<String, ProjectionDefinition> left = new HashMap<>();
    for (ProjectionDefinition definition : store.definitions()) {
      if (store.shownRun(definition).isPresent()) {
        for (String processor : positions.tokens().keySet()) {
          definition
              .ofProcessorInAny(processor)
              .filter(run -> run.generation() < definition.generation())
              .filter(run -> positions.touchedAt(processor).orElse(Instant.MAX).isBefore(longAgo))
              .ifPresent(run -> left.put(processor, run));
        }
      }
    }
    return left;
  }
}
