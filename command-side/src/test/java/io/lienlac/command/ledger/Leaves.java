package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Leaves by chance, and their tiles as they are kept. */
final class Leaves implements TileSource {

  final List<TreeHash> hashes = new ArrayList<>();
  final RightEdge edge = RightEdge.of(0, Map.of());
  private final Map<TileId, Tile> stored = new HashMap<>();

  static Leaves random(int count) {
    Leaves leaves = new Leaves();
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      byte[] leaf = new byte[random.nextInt(40)];
      random.nextBytes(leaf);
      leaves.append(TreeHash.ofLeaf(leaf));
    }
    return leaves;
  }

  void append(TreeHash hash) {
    hashes.add(hash);
    edge.append(hash);
    edge.takeChanged().forEach(tile -> stored.put(tile.id(), tile));
  }

  NaiveTree naive(int size) {
    return new NaiveTree(hashes).first(size);
  }

  StoredTree tree(long size) {
    return new StoredTree(this, size);
  }

  Set<TileId> storedTiles() {
    return stored.keySet();
  }

  @Override
  public Map<TileId, Tile> load(Set<TileId> wanted, long size) {
    Map<TileId, Tile> found = new HashMap<>();
    for (TileId id : wanted) {
      Tile tile = stored.get(id);
      int width = id.widthIn(size);
      if (tile != null) {
        found.put(id, tile);
      } else if (id.level() == 0 && width > 0) {
        found.put(id, new Tile(id, bytes((int) id.number() * Tile.FULL, width)));
      }
    }
    return found;
  }

  private byte[] bytes(int first, int width) {
    CanonicalBytes bytes = new CanonicalBytes();
    hashes.subList(first, first + width).forEach(hash -> bytes.raw(hash.bytes()));
    return bytes.toBytes();
  }
}
