package io.lienlac.query.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Finds out how projections stand, over all nodes. It costs one look at the tokens, one at the dead
 * letters, one at the last event, and one more for each projection that lags.
 */
public final class Standings {

  private static final double MILLIS = 1_000;

  private final ProjectionGenerations generations;
  private final ProcessorTokens tokens;
  private final Backlog backlog;
  private final Clock clock;

  public Standings(
      ProjectionGenerations generations, ProcessorTokens tokens, Backlog backlog, Clock clock) {
    this.generations = generations;
    this.tokens = tokens;
    this.backlog = backlog;
    this.clock = clock;
  }

  /** By name of the processing group. */
  Map<String, Standing> find() {
    Map<String, Map<Integer, Optional<TrackingToken>>> positions = tokens.read();
    Map<String, Long> letters = backlog.deadLetters();
    // Last, so that a projection which works meanwhile seems to lag less, and never to be ahead.
    long head = backlog.head();
    Map<String, Standing> found = new HashMap<>();
    for (ProjectionDefinition projection : generations.definitions()) {
      Map<Integer, Optional<TrackingToken>> segments =
          positions.getOrDefault(projection.processor(), Map.of());
      long reached = reached(segments);
      found.put(
          projection.group(),
          new Standing(
              Math.max(0, head - reached),
              reached >= head ? 0 : ageAfter(reached),
              gaps(segments).size(),
              letters.getOrDefault(projection.processor(), 0L),
              generations.hides(projection) ? 0 : 1));
    }
    return found;
  }

  private double ageAfter(long position) {
    Instant now = clock.instant();
    return backlog
        .appendedAfter(position)
        .map(appended -> Math.max(0, Duration.between(appended, now).toMillis() / MILLIS))
        .orElse(0.0);
  }

  private static long reached(Map<Integer, Optional<TrackingToken>> segments) {
    return segments.values().stream()
        .mapToLong(token -> Positions.reached(token.orElse(null)))
        .min()
        .orElse(Positions.NONE);
  }

  private static Set<Long> gaps(Map<Integer, Optional<TrackingToken>> segments) {
    Set<Long> gaps = new HashSet<>();
    segments.values().forEach(token -> gaps.addAll(Positions.gaps(token.orElse(null))));
    return gaps;
  }
}
