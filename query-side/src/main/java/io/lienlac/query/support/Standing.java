package io.lienlac.query.support;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How a projection stands.
 *
 * @param lagEvents positions between it and the last event: never fewer than events it has not
 *     handled
 * @param lagSeconds age of the oldest event that it has not handled; 0 when there is none
 * @param gaps positions that it passed over, whose events may still come
 * @param deadLetters events that it could not handle
 * @param shown 1 when readers see what it writes, 0 while they see a former generation or none
 */
record Standing(long lagEvents, double lagSeconds, int gaps, long deadLetters, int shown) {

  /**
   * Worked out of the tokens of its segments; the one that is furthest behind tells.
   *
   * @param head position of the store's last event
   * @param ageAfter age in seconds of the first event after a position
   */
  static Standing of(
      Collection<Optional<TrackingToken>> segments,
      long head,
      LongToDoubleFunction ageAfter,
      long deadLetters,
      boolean hidden) {
    long reached =
        segments.stream()
            .mapToLong(token -> Positions.reached(token.orElse(null)))
            .min()
            .orElse(Positions.NONE);
    Set<Long> gaps = new HashSet<>();
    segments.forEach(token -> gaps.addAll(Positions.gaps(token.orElse(null))));
    return new Standing(
        Math.max(0, head - reached),
        reached < head ? ageAfter.applyAsDouble(reached) : 0,
        gaps.size(),
        deadLetters,
        hidden ? 0 : 1);
  }
}
