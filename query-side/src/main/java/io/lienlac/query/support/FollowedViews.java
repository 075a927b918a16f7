package io.lienlac.query.support;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The views of one database, as they follow the store of events. */
public final class FollowedViews {

  private final ViewStore store;
  private final ProcessorTokens tokens;
  private final Supplier<@Nullable TrackingToken> head;
  private final Gaps gaps = new Gaps();
  private volatile Map<String, Long> followed = Map.of();
  private volatile long served = Positions.NONE;
  private long headBefore = Long.MAX_VALUE;

  /**
   * @param head the store's last position
   */
  public FollowedViews(
      ViewStore store, ProcessorTokens tokens, Supplier<@Nullable TrackingToken> head) {
    this.store = store;
    this.tokens = tokens;
    this.head = head;
  }

  /** Position up to which every view here was seen to have followed, at least. */
  long served() {
    return served;
  }

  /**
   * Position up to which everything is in a view as this code makes it, at least; empty while that
   * is not known, or not shown, and for a view that is not kept here.
   */
  OptionalLong followed(ProjectionDefinition projection) {
    Long position = followed.get(projection.processor());
    return position == null || position < Positions.NONE || store.hides(projection)
        ? OptionalLong.empty()
        : OptionalLong.of(position);
  }

  /** The projections that are kept here. */
  ViewStore store() {
    return store;
  }

  /** How far each segment has come by now, by processor; throws while that cannot be seen. */
  Map<String, Map<Integer, Optional<TrackingToken>>> positions() {
    return tokens.read();
  }

  /** Shows what has caught up, and learns how far the views are. */
  void look() {
    store.refresh();
    Map<String, Map<Integer, Optional<TrackingToken>>> positions = tokens.read();
    if (!store.hidden().isEmpty()) {
      for (ProjectionDefinition hidden : store.hidden()) {
        if (least(positions, hidden, Positions::reached) >= headBefore) {
          store.show(hidden);
        }
      }
      headBefore = Positions.reached(head.get());
    }
    follow(positions, System.nanoTime());
  }

  private void follow(Map<String, Map<Integer, Optional<TrackingToken>>> positions, long now) {
    Set<Long> seen = new HashSet<>();
    positions
        .values()
        .forEach(all -> all.values().forEach(one -> seen.addAll(Positions.gaps(one.orElse(null)))));
    gaps.see(seen, now);
    Map<String, Long> read = new HashMap<>();
    for (ProjectionDefinition projection : store.definitions()) {
      read.put(
          projection.processor(),
          least(
              positions,
              projection,
              token -> Positions.complete(token, gap -> gaps.isGivenUp(gap, now))));
    }
    followed = Map.copyOf(read);
    served = read.values().stream().min(Comparator.naturalOrder()).orElse(Long.MAX_VALUE);
  }

  private static long least(
      Map<String, Map<Integer, Optional<TrackingToken>>> positions,
      ProjectionDefinition projection,
      ToLongFunction<@Nullable TrackingToken> position) {
    Map<Integer, Optional<TrackingToken>> segments = positions.get(projection.processor());
    if (segments == null) {
      return Long.MIN_VALUE;
    }
    return segments.values().stream()
        .mapToLong(token -> position.applyAsLong(token.orElse(null)))
        .min()
        .orElse(Long.MIN_VALUE);
  }
}
