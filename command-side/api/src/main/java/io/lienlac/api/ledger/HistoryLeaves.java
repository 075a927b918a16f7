package io.lienlac.api.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leaves in the order of their indices. */
public record HistoryLeaves(List<HistoryLeaf> leaves) {

  public HistoryLeaves {
    leaves = List.copyOf(leaves);
  }

  /**
   * A leaf.
   *
   * @param event the identifier of the event that was sealed
   * @param leaf made of what lies in the store now, in Base64; null where nothing lies there
   * @param hash as it was sealed, in Base64
   */
  public record HistoryLeaf(long index, UUID event, @Nullable String leaf, String hash) {}
}
