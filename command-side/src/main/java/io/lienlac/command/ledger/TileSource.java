package io.lienlac.command.ledger;

import java.util.Map;
import java.util.Set;

/** Where the hashes of the tree are kept. */
@FunctionalInterface
interface TileSource {

  /**
   * Tiles as they are in a tree of that size, or in a larger one, of which they are the beginning.
   * Those that there are not are left out.
   */
  Map<TileId, Tile> load(Set<TileId> wanted, long size);
}
