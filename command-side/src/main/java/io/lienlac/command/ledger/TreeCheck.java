package io.lienlac.command.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the tree, some tiles at a time and then from the beginning, and looks whether each
 * is made of what lies below it, and the signed root of what lies below that.
 */
final class TreeCheck {

  private final HistoryStore leaves;
  private final TileSource tiles;
  private final CheckpointStore checkpoints;
  private final SigningKeys keys;
  private final Findings findings;
  private long next;

  TreeCheck(
      HistoryStore leaves,
      TileSource tiles,
      CheckpointStore checkpoints,
      SigningKeys keys,
      Findings findings) {
    this.leaves = leaves;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.findings = findings;
  }

  /**
   * @param most how many tiles of leaves are looked at
   */
  void step(int most) {
    PublishedCheckpoint newest = checkpoints.last().orElse(null);
    if (newest == null) {
      return;
    }
    check(newest);
    long full = newest.size() / Tile.FULL;
    if (next >= full) {
      findings.beginAgain();
      next = 0;
    }
    for (int step = 0; step < most && next < full; step++) {
      checkLeaves(newest.size());
      next++;
    }
  }

  private void check(PublishedCheckpoint newest) {
    boolean isAsSigned =
        Checkpoint.parse(newest.note().text())
            .filter(signed -> signed.size() == newest.size())
            .filter(signed -> signed.root().equals(newest.root()))
            .filter(signed -> signed.root().equals(root(newest.size())))
            .isPresent();
    if (!isAsSigned || !keys.agreeWith(newest.note())) {
      findings.add(
          new Finding(Finding.Kind.CHECKPOINT, newest.size(), newest.root().toString()));
    }
  }

  private @Nullable TreeHash root(long size) {
    try {
      return new StoredTree(tiles, size).ask(tree -> tree.root(size));
    } catch (IllegalStateException lacking) {
      return null;
    }
  }

  private void checkLeaves(long size) {
    TileId id = new TileId(0, next);
    Tile tile = load(id, size);
    if (tile == null || !Arrays.equals(tile.hashes(), leaves.leaves(next))) {
      found(id);
    } else {
      checkAbove(tile, size);
    }
  }

  /** With the last tile below it, each tile above is looked at, too. */
  private void checkAbove(Tile full, long size) {
    Tile below = full;
    while (true) {
      TileId id = below.id().above();
      int place = below.id().placeAbove();
      Tile above = load(id, size);
      if (above == null || above.width() <= place || !above.hash(place).equals(below.root())) {
        found(id);
        return;
      }
      if (place < Tile.FULL - 1) {
        return;
      }
      below = above;
    }
  }

  private @Nullable Tile load(TileId id, long size) {
    Map<TileId, Tile> found = tiles.load(Set.of(id), size);
    return found.get(id);
  }

  private void found(TileId id) {
    findings.add(new Finding(Finding.Kind.TILE, id.number(), id.path(Tile.FULL).toString()));
  }
}
