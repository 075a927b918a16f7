package io.lienlac.auditor.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree begins with all leaves of an earlier one (RFC 9162 §2.1.4).
 *
 * @param path as the RFC orders it
 */
public record ConsistencyProof(List<Hash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Whether it proves that the larger tree continues the smaller one. Nothing proves anything about
   * an empty tree; of equal trees, only the empty path does.
   */
  public boolean proves(long oldSize, Hash oldRoot, long newSize, Hash newRoot) {
    if (oldSize <= 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    return !path.isEmpty() && joins(oldSize, oldRoot, newSize, newRoot);
  }

  private boolean joins(long oldSize, Hash oldRoot, long newSize, Hash newRoot) {
    List<Hash> hashes = new ArrayList<>(path);
    if (Long.bitCount(oldSize) == 1) {
      hashes.addFirst(oldRoot);
    }
    int shared = Long.numberOfTrailingZeros(oldSize);
    long node = (oldSize - 1) >> shared;
    long last = (newSize - 1) >> shared;
    Hashing hashing = new Hashing();
    Hash oldHash = hashes.getFirst();
    Hash newHash = oldHash;
    for (Hash hash : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldHash = hashing.node(hash, oldHash);
        newHash = hashing.node(hash, newHash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        newHash = hashing.node(newHash, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
  }
}
