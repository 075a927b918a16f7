package io.lienlac.command.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All positions that were passed over and at which an event may yet appear: transactions commit in
 * another order than that in which they take positions.
 */
final class Gaps {

  private final NavigableMap<Long, Gap> byFirst = new TreeMap<>();

  void open(Gap gap) {
    if (gap.first() <= gap.last()) {
      byFirst.put(gap.first(), gap);
    }
  }

  boolean contains(long position) {
    return at(position) != null;
  }

  /** An event has appeared at a position. */
  void fill(long position) {
    Gap gap = at(position);
    if (gap != null) {
      byFirst.remove(gap.first());
      open(new Gap(gap.first(), position - 1, gap.next(), gap.noticed()));
      open(new Gap(position + 1, gap.last(), gap.next(), gap.noticed()));
    }
  }

  /** Forgets those at which nothing can appear any more. */
  void giveUp(Horizon horizon, Instant now) {
    byFirst.values().removeIf(gap -> gap.isOver(horizon, now));
  }

  List<Gap> all() {
    return List.copyOf(byFirst.values());
  }

  /** Up to where nothing can appear any more, for one who has come as far as that. */
  long settled(long seen) {
    return byFirst.isEmpty() ? seen : byFirst.firstKey() - 1;
  }

  private @Nullable Gap at(long position) {
    Map.Entry<Long, Gap> entry = byFirst.floorEntry(position);
    return entry == null || entry.getValue().last() < position ? null : entry.getValue();
  }
}
