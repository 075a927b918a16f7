package io.lienlac.query.trail;

import io.lienlac.query.support.Values;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Places of events in a list that has the last one at its head: by time, then by position. The
 * plain order of the places is the order of the list, so that a period is a range of places.
 */
final class TrailOrder {

  private TrailOrder() {}

  static String place(Instant time, long position) {
    return Values.latestFirst(Values.micros(time))
        + "."
        + HexFormat.of().toHexDigits(Long.MAX_VALUE - position);
  }

  /** No event before {@code end} has a place less than this. */
  static String firstBefore(Instant end) {
    return Values.latestFirst(Values.micros(end) - 1);
  }

  /** Every event from {@code beginning} on has a place less than this. */
  static String endFrom(Instant beginning) {
    return Values.latestFirst(Values.micros(beginning) - 1);
  }
}
