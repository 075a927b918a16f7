package io.lienlac.query.support;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The views of one database, as they follow the store of events. */
public final class FollowedViews {

  private final ViewStore store;
  private final ProcessorTokens tokens;
  private final Supplier<@Nullable TrackingToken> head;
  private long headBefore = Long.MAX_VALUE;
  private volatile long served = Positions.NONE;

  /**
   * @param head the store's last position
   */
  public FollowedViews(
      ViewStore store, ProcessorTokens tokens, Supplier<@Nullable TrackingToken> head) {
    this.store = store;
    this.tokens = tokens;
    this.head = head;
  }

  /** Position up to which every view was seen to have followed, at least. */
  long served() {
    return served;
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
    served =
        store.definitions().stream()
            .mapToLong(shown -> least(positions, shown, Positions::complete))
            .min()
            .orElse(Long.MAX_VALUE);
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
