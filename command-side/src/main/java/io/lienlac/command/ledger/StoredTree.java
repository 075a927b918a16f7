package io.lienlac.command.ledger;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The tree of a size as it is kept. However much is asked of it at once, its tiles are loaded
 * together: what is asked for is found out first, and answered then.
 */
record StoredTree(TileSource source, long size) {

  /**
   * @param question asks the tree twice for the same; what it is answered first means nothing
   */
  <T> T ask(Function<Tree, T> question) {
    Set<TileId> wanted = new LinkedHashSet<>();
    question.apply(
        new Tree(
            (height, number) -> {
              wanted.add(TileId.holding(height, number));
              return TreeHash.EMPTY;
            }));
    Map<TileId, Tile> tiles = source.load(wanted, size);
    return question.apply(new Tree((height, number) -> hash(height, number, tiles)));
  }

  private static TreeHash hash(int height, long number, Map<TileId, Tile> tiles) {
    TileId id = TileId.holding(height, number);
    Tile tile = tiles.get(id);
    int first = TileId.placeOf(height, number);
    int width = TileId.widthOf(height);
    if (tile == null || tile.width() < first + width) {
      throw new IllegalStateException("the ledger lacks hashes of " + id.path(Tile.FULL));
    }
    return tile.subtree(first, width);
  }
}
