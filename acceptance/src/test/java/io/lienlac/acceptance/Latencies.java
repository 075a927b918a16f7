package io.lienlac.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long the same thing took each time, in milliseconds, from the shortest on. */
record Latencies(List<Double> sorted) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** One after the other, so often or for a minute; the first fifth warms up and is left out. */
  static Latencies of(int times, Runnable what) {
    List<Double> millis = new ArrayList<>();
    Instant end = Instant.now().plus(PATIENCE);
    while (millis.size() < times && Instant.now().isBefore(end)) {
      long start = System.nanoTime();
      what.run();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return new Latencies(millis.stream().skip(millis.size() / 5).sorted().toList());
  }

  int count() {
    return sorted.size();
  }

  double percentile(int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
