package io.lienlac.auditor.tile;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.tree.GrowingTree;
import io.lienlac.auditor.tree.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of the first leaves of a log, out of its tiles; one tile is in memory. */
public final class TiledHashes {

  private final TileFolder folder;
  private final long size;
  private final byte[] hash = new byte[Hash.BYTES];
  private long number = -1;
  private byte[] tile = new byte[0];

  TiledHashes(TileFolder folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  public long size() {
    return size;
  }

  /** Whether a leaf has this hash, the first 32 bytes. */
  public boolean isAt(long index, byte[] leafHash) throws Malformed {
    load(index);
    return Arrays.equals(hash, 0, Hash.BYTES, leafHash, 0, Hash.BYTES);
  }

  /** The hashes of some leaves, as far as there are any. */
  public List<Hash> from(long index, int most) throws Malformed {
    List<Hash> hashes = new ArrayList<>();
    for (long i = index; i < Math.min(size, index + most); i++) {
      load(i);
      hashes.add(Hash.copyOf(hash));
    }
    return hashes;
  }

  /** The root of the first so many leaves. */
  public Hash root(long leaves) throws Malformed {
    GrowingTree tree = new GrowingTree();
    while (tree.size() < leaves) {
      load(tree.size());
      tree.append(hash);
    }
    return tree.root();
  }

  private void load(long index) throws Malformed {
    long wanted = index / TileFolder.WIDTH;
    if (wanted != number) {
      int width = (int) Math.min(TileFolder.WIDTH, size - wanted * TileFolder.WIDTH);
      tile = folder.read(wanted, width);
      number = wanted;
    }
    int at = (int) (index % TileFolder.WIDTH) * Hash.BYTES;
    System.arraycopy(tile, at, hash, 0, Hash.BYTES);
  }
}
