package io.lienlac.query.support;

import java.time.Duration;
import java.util.function.LongFunction;

/**
 * How a run of a projection stands.
 *
 * @param position the furthest event that every segment has handled; -1 before any
 * @param lagEvents positions between it and the last event: never fewer than events it has not
 *     handled
 * @param lag age of the oldest event that it has not handled; none when there is no such event
 * @param gaps positions that it passed over, whose events may still come
 */
record Standing(long position, long lagEvents, Duration lag, int gaps) {

  /**
   * Worked out of how far it has come.
   *
   * @param head position of the store's last event
   * @param ages age of the first event after a position
   */
  static Standing of(
      ProjectionDefinition run, RunPositions positions, long head, LongFunction<Duration> ages) {
    long reached = Math.max(Positions.NONE, positions.reached(run));
    return new Standing(
        reached,
        Math.max(0, head - reached),
        reached < head ? ages.apply(reached) : Duration.ZERO,
        positions.gaps(run).size());
  }
}
