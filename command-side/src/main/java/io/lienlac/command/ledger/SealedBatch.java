package io.lienlac.command.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at the store has led to, to be written in one transaction.
 *
 * @param leaves in the order of their indices
 * @param tiles that have become full or have grown
 * @param settled up to where nothing can appear any more; null where that is as it was
 */
record SealedBatch(
    List<LeafHash> leaves, List<Tile> tiles, List<RefusedEvent> refused, @Nullable Long settled) {

  /** Whether there may be as many again. */
  boolean isFull() {
    return leaves.size() + refused.size() >= Sealer.MOST;
  }
}
