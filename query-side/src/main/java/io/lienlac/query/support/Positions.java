package io.lienlac.query.support;

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

  /** The event up to which every one was handled: what is in a gap may still come. */
  static long complete(@Nullable TrackingToken token) {
    TrackingToken unwrapped = WrappedToken.unwrapLowerBound(token);
    if (unwrapped instanceof GapAwareTrackingToken gaps && !gaps.getGaps().isEmpty()) {
      return gaps.getGaps().first() - 1;
    }
    return reached(unwrapped);
  }
}
