package io.lienlac.command.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Gives each stored event its place among the leaves, in the order in which it observes them. It
 * knows where it stands out of the tables and keeps that in memory; after a failure of any kind it
 * is of no more use, and another one begins with what the tables say. Nothing but a row's own form
 * keeps a row from being sealed, and no row keeps another one from it.
 */
final class Sealer {

  /** How many events are sealed in one transaction. */
  static final int MOST = 1_000;

  private final SealingStore store;
  private final MacKeys keys;
  private final InstantSource clock;
  private final RightEdge edge;
  private final Gaps gaps = new Gaps();
  private final NavigableSet<Long> ahead;
  private final Queue<Long> overlooked = new ConcurrentLinkedQueue<>();
  private long seen;
  private long settled;

  private Sealer(SealingStore store, MacKeys keys, InstantSource clock, Standing standing) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.edge = RightEdge.of(standing.size(), standing.edge());
    this.ahead = new TreeSet<>(standing.ahead());
    this.seen = standing.seen();
    this.settled = standing.settled();
    Instant now = clock.instant();
    for (Standing.Range range : standing.open()) {
      gaps.open(new Gap(range.first(), range.last(), standing.horizon().next(), now));
    }
  }

  /** Goes on from where the tables say that the last one has come to. */
  static Sealer resume(SealingStore store, MacKeys keys, InstantSource clock) {
    return new Sealer(store, keys, clock, store.standing());
  }

  /** The tree as it was written last. */
  RightEdge edge() {
    return edge;
  }

  /** Up to where nothing can appear any more. */
  long settled() {
    return settled;
  }

  /** These have been found unsealed where nothing could appear any more; by any thread. */
  void lookAgainAt(Collection<Long> positions) {
    overlooked.addAll(positions);
  }

  /** Seals what there is, in one transaction. */
  SealedBatch round() {
    reopen();
    return store.look(new Wanted(gaps.all(), seen, Set.copyOf(ahead), MOST), this::seal);
  }

  private void reopen() {
    Long position = overlooked.poll();
    while (position != null) {
      if (position <= seen && !gaps.contains(position)) {
        gaps.open(new Gap(position, position, 0, Instant.EPOCH));
      }
      position = overlooked.poll();
    }
  }

  private SealedBatch seal(Look look) {
    List<LeafHash> leaves = new ArrayList<>();
    List<RefusedEvent> refused = new ArrayList<>();
    for (Sighting late : look.late()) {
      gaps.fill(late.position());
      take(late, leaves, refused);
    }
    for (Sighting fresh : look.fresh()) {
      if (fresh.isSealed()) {
        throw new IllegalStateException("another one seals, too");
      }
      pass(fresh.position(), look);
      take(fresh, leaves, refused);
    }
    if (look.late().size() < MOST) {
      gaps.giveUp(look.horizon(), clock.instant());
    }
    long before = settled;
    settled = gaps.settled(seen);
    return new SealedBatch(
        leaves, edge.takeChanged(), refused, settled == before ? null : settled);
  }

  /**
   * A position that the store has not given out was written by hand. Whoever did that does not make
   * us pass over all that will come before it.
   */
  private void pass(long position, Look look) {
    if (position > look.given()) {
      ahead.add(position);
      return;
    }
    Instant now = clock.instant();
    long first = seen + 1;
    for (long taken : ahead.headSet(position)) {
      gaps.open(new Gap(first, taken - 1, look.horizon().next(), now));
      first = taken + 1;
    }
    gaps.open(new Gap(first, position - 1, look.horizon().next(), now));
    ahead.headSet(position, true).clear();
    seen = position;
  }

  private void take(Sighting sighting, List<LeafHash> leaves, List<RefusedEvent> refused) {
    PlacedEvent placed = sighting.placed();
    String event = placed.event().identifier();
    if (sighting.isSealed()) {
      return;
    }
    if (sighting.isMoved()) {
      refused.add(new RefusedEvent(placed.position(), event, RefusedEvent.Reason.MOVED));
    } else if (keys.vouchFor(placed)) {
      TreeHash hash = Leaf.of(placed).hash();
      leaves.add(new LeafHash(edge.size(), event, placed.position(), hash));
      edge.append(hash);
    } else {
      refused.add(new RefusedEvent(placed.position(), event, RefusedEvent.Reason.NOT_VOUCHED_FOR));
    }
  }
}
