package io.lienlac.command.ledger;

import io.lienlac.api.ledger.TilePath;

/**
 * Which tile it is: that number among the tiles of a level. A level has a hash for each 256 hashes
 * of the level below.
 */
record TileId(int level, long number) {

  private static final int HEIGHT = 8;
  private static final int LEVELS = Long.SIZE / HEIGHT;

  /** The tile out of whose hashes a complete subtree is made. */
  static TileId holding(int height, long subtree) {
    return new TileId(height / HEIGHT, (subtree << height % HEIGHT) / Tile.FULL);
  }

  /** Where in that tile those hashes begin. */
  static int placeOf(int height, long subtree) {
    return (int) ((subtree << height % HEIGHT) % Tile.FULL);
  }

  /** How many those hashes are. */
  static int widthOf(int height) {
    return 1 << height % HEIGHT;
  }

  /** How many hashes a level has in a tree of that size. */
  static long hashesAt(int level, long size) {
    return level < LEVELS ? size >>> level * HEIGHT : 0;
  }

  /** How many hashes this tile has in a tree of that size. */
  int widthIn(long size) {
    long hashes = hashesAt(level, size) - number * Tile.FULL;
    return Math.clamp(hashes, 0, Tile.FULL);
  }

  /** The tile that has the hash of this one, when this one is full. */
  TileId above() {
    return new TileId(level + 1, number / Tile.FULL);
  }

  /** Where the tile above has it. */
  int placeAbove() {
    return (int) (number % Tile.FULL);
  }

  TilePath path(int width) {
    return new TilePath(level, number, width);
  }
}
