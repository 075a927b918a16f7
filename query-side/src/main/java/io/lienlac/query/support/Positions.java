package io.lienlac.query.support;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Global indexes of events, read out of tokens. */
final class Positions {

  /** Before the first event. */
  static final long NONE = -1;

  private Positions() {}

  /** The furthest event that was handled. */
  static long reached(@Nullable TrackingToken token) {
    TrackingToken unwrapped = WrappedToken.unwrapLowerBound(token);
    return unwrapped == null ? NONE : unwrapped.position().orElse(NONE);
  }

  /** What was not handled, although later events were: it may still come, or was rolled back. */
  static Set<Long> gaps(@Nullable TrackingToken token) {
    return WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken aware
        ? aware.getGaps()
        : Set.of();
  }

  /**
   * The event up to which every one was handled: what is in a gap may still come.
   *
   * @param givenUp gaps of which it is known that nothing will come
   */
  static long complete(@Nullable TrackingToken token, Predicate<Long> givenUp) {
    return gaps(token).stream()
        .filter(gap -> !givenUp.test(gap))
        .min(Comparator.naturalOrder())
        .map(gap -> gap - 1)
        .orElseGet(() -> reached(token));
  }
}
