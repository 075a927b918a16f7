package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hashes at the right edge of the tree: the partial tile of each level. They are all that is
 * needed to append leaves and to know the root.
 */
final class RightEdge {

  private final List<Growing> levels = new ArrayList<>();
  private final Map<TileId, Tile> changed = new LinkedHashMap<>();
  private long size;

  /** The tiles that a tree of that size has at its edge. */
  static Set<TileId> tiles(long size) {
    Set<TileId> partial = new HashSet<>();
    for (int level = 0; TileId.hashesAt(level, size) > 0; level++) {
      long hashes = TileId.hashesAt(level, size);
      if (hashes % Tile.FULL != 0) {
        partial.add(new TileId(level, hashes / Tile.FULL));
      }
    }
    return partial;
  }

  /** Of a tree of that size; the tiles are those named above, or larger ones. */
  static RightEdge of(long size, Map<TileId, Tile> tiles) {
    RightEdge edge = new RightEdge();
    edge.size = size;
    for (int level = 0; TileId.hashesAt(level, size) > 0; level++) {
      long hashes = TileId.hashesAt(level, size);
      Growing growing = new Growing(level, hashes / Tile.FULL);
      int width = (int) (hashes % Tile.FULL);
      if (width > 0) {
        growing.fill(Objects.requireNonNull(tiles.get(growing.id())), width);
      }
      edge.levels.add(growing);
    }
    return edge;
  }

  long size() {
    return size;
  }

  void append(TreeHash leaf) {
    size++;
    TreeHash hash = leaf;
    int level = 0;
    while (true) {
      Growing growing = at(level);
      growing.add(hash);
      if (growing.width < Tile.FULL) {
        if (level > 0) {
          changed.put(growing.id(), growing.tile());
        }
        return;
      }
      Tile full = growing.tile();
      changed.put(full.id(), full);
      growing.next();
      hash = full.root();
      level++;
    }
  }

  /**
   * What has come to tiles since this was asked last: those that have become full and, above the
   * leaves, those that have grown.
   */
  List<Tile> takeChanged() {
    List<Tile> taken = List.copyOf(changed.values());
    changed.clear();
    return taken;
  }

  /** From the smallest complete subtree, on the right, to the largest. */
  TreeHash root() {
    @Nullable TreeHash root = null;
    for (Growing level : levels) {
      int end = level.width;
      while (end > 0) {
        int width = Integer.lowestOneBit(end);
        TreeHash subtree = Tile.subtree(level.hashes, end - width, width);
        root = root == null ? subtree : TreeHash.ofNode(subtree, root);
        end -= width;
      }
    }
    return root == null ? TreeHash.EMPTY : root;
  }

  private Growing at(int level) {
    if (level == levels.size()) {
      levels.add(new Growing(level, 0));
    }
    return levels.get(level);
  }

  /** The partial tile of a level, which may be without any hash. */
  private static final class Growing {

    private final byte[] hashes = new byte[Tile.FULL * TreeHash.BYTES];
    private final int level;
    private long number;
    private int width;

    private Growing(int level, long number) {
      this.level = level;
      this.number = number;
    }

    private void fill(Tile tile, int asFarAs) {
      for (int place = 0; place < asFarAs; place++) {
        add(tile.hash(place));
      }
    }

    private void add(TreeHash hash) {
      hash.write(hashes, width);
      width++;
    }

    private void next() {
      number++;
      width = 0;
    }

    private TileId id() {
      return new TileId(level, number);
    }

    private Tile tile() {
      return new Tile(id(), Arrays.copyOf(hashes, width * TreeHash.BYTES));
    }
  }
}
