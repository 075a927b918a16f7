package io.lienlac.query.support;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far runs have come.
 *
 * @param tokens by processor and segment; empty for a segment that has not begun
 */
record RunPositions(Map<String, Map<Integer, Optional<TrackingToken>>> tokens) {

  /** Of a run of which nobody has ever taken a share. */
  static final long UNKNOWN = Long.MIN_VALUE;

  RunPositions {
    tokens = Map.copyOf(tokens);
  }

  /** The furthest event that every segment has handled. */
  long reached(ProjectionDefinition run) {
    return least(run, Positions::reached);
  }

  /** The event up to which every one was handled. */
  long complete(ProjectionDefinition run, Predicate<Long> givenUp) {
    return least(run, token -> Positions.complete(token, givenUp));
  }

  Set<Long> gaps() {
    Set<Long> gaps = new HashSet<>();
    tokens
        .values()
        .forEach(all -> all.values().forEach(one -> gaps.addAll(Positions.gaps(one.orElse(null)))));
    return gaps;
  }

  /** What a run has passed over. */
  Set<Long> gaps(ProjectionDefinition run) {
    Set<Long> gaps = new HashSet<>();
    tokens
        .getOrDefault(run.processor(), Map.of())
        .values()
        .forEach(one -> gaps.addAll(Positions.gaps(one.orElse(null))));
    return gaps;
  }

  private long least(ProjectionDefinition run, ToLongFunction<@Nullable TrackingToken> position) {
    return tokens.getOrDefault(run.processor(), Map.of()).values().stream()
        .mapToLong(token -> position.applyAsLong(token.orElse(null)))
        .min()
        .orElse(UNKNOWN);
  }
}
