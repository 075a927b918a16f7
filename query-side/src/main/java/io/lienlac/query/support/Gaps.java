package io.lienlac.query.support;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when this node has known of gaps between events. A transaction that appends is ended by
 * PostgreSQL after 30 s; in a gap that is older than a minute, it was rolled back.
 */
final class Gaps {

  private static final Duration LASTING = Duration.ofMinutes(1);

  private final Map<Long, Long> seenFirst = new HashMap<>();

  /** Takes in which gaps there are at a time, in nanoseconds of {@link System#nanoTime}. */
  void see(Collection<Long> gaps, long now) {
    seenFirst.keySet().retainAll(gaps);
    gaps.forEach(gap -> seenFirst.putIfAbsent(gap, now));
  }

  /** Whether nothing will come any more at a position. */
  boolean isGivenUp(long gap, long now) {
    Long since = seenFirst.get(gap);
    return since != null && now - since > LASTING.toNanos();
  }
}
