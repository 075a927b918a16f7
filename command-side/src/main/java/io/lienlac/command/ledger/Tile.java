package io.lienlac.command.ledger;

import java.util.Arrays;

/**
 * Hashes that lie side by side in the tree: at level 0 of leaves, above that of the full tiles of
 * the level below.
 */
record Tile(TileId id, byte[] hashes) {

  static final int FULL = 256;

  int width() {
    return hashes.length / TreeHash.BYTES;
  }

  TreeHash hash(int place) {
    return TreeHash.read(hashes, place);
  }

  /** The hash over some of the hashes, as many as are a power of two. */
  TreeHash subtree(int first, int width) {
    return subtree(hashes, first, width);
  }

  /** The hash over all of a full tile. */
  TreeHash root() {
    return subtree(0, FULL);
  }

  /** Its first hashes. */
  byte[] first(int width) {
    return Arrays.copyOf(hashes, width * TreeHash.BYTES);
  }

  static TreeHash subtree(byte[] hashes, int first, int width) {
    if (width == 1) {
      return TreeHash.read(hashes, first);
    }
    int half = width / 2;
    return TreeHash.ofNode(
        subtree(hashes, first, half), subtree(hashes, first + half, half));
  }
}
