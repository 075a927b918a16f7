package io.lienlac.query.support;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How fast rebuilds go, as this node has seen them go since they began or went on. */
final class RebuildPace {

  private final Map<String, Sample> first = new ConcurrentHashMap<>();

  private record Sample(long position, long nanos) {}

  /** Takes in how far a run was at a time, in nanoseconds of {@link System#nanoTime}. */
  void see(String processor, long position, long now) {
    first.putIfAbsent(processor, new Sample(position, now));
  }

  /** It goes no further for now. */
  void forget(String processor) {
    first.remove(processor);
  }

  /** How long it takes to another position; empty while it has not moved. */
  Optional<Duration> remaining(String processor, long position, long target, long now) {
    Sample sample = first.get(processor);
    if (sample == null || position <= sample.position()) {
      return Optional.empty();
    }
    double perEvent = (double) (now - sample.nanos()) / (position - sample.position());
    return Optional.of(Duration.ofNanos((long) (perEvent * Math.max(0, target - position))));
  }
}
