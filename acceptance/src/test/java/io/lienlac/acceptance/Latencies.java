package io.lienlac.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long the same thing took each time, in milliseconds, from the shortest on. */
record Latencies(List<Double> sorted) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A node has compiled what it does again and again after thousands of times only. */
  private static final int WARM_UP = 4;

  /**
   * One after the other, so often or for two minutes, after it was done four times as often, or for
   * as long, to warm up.
   */
  static Latencies of(int times, Runnable what) {
    repeated(WARM_UP * times, what);
    return new Latencies(repeated(times, what).stream().sorted().toList());
  }

  private static List<Double> repeated(int times, Runnable what) {
    List<Double> millis = new ArrayList<>();
    Instant end = Instant.now().plus(PATIENCE);
    while (millis.size() < times && Instant.now().isBefore(end)) {
      long start = System.nanoTime();
      what.run();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  int count() {
    return sorted.size();
  }

  double percentile(int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
