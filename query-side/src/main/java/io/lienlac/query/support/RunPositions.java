package io.lienlac.query.support;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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
 * @param tokens by processor and segment
 */
record RunPositions(Map<String, Map<Integer, StoredToken>> tokens) {

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
    tokens.values().forEach(all -> all.values().forEach(one -> gaps.addAll(gaps(one))));
    return gaps;
  }

  /** What a run has passed over. */
  Set<Long> gaps(ProjectionDefinition run) {
    Set<Long> gaps = new HashSet<>();
    of(run.processor()).forEach(one -> gaps.addAll(gaps(one)));
    return gaps;
  }

  /** When a node last had a share in a processor; empty where none is known to have had one. */
  Optional<Instant> touchedAt(String processor) {
    return of(processor).stream().map(StoredToken::touchedAt).max(Comparator.naturalOrder());
  }

  private long least(ProjectionDefinition run, ToLongFunction<@Nullable TrackingToken> position) {
    return of(run.processor()).stream()
        .mapToLong(stored -> position.applyAsLong(stored.token().orElse(null)))
        .min()
        .orElse(UNKNOWN);
  }

  private Collection<StoredToken> of(String processor) {
    return tokens.getOrDefault(processor, Map.of()).values();
  }

  private static Set<Long> gaps(StoredToken stored) {
    return Positions.gaps(stored.token().orElse(null));
  }
}
