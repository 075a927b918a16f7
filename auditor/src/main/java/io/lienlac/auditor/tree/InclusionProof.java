package io.lienlac.auditor.tree;

import java.util.List;

/**
 * That a leaf is in a tree (RFC 9162 §2.1.3).
 *
 * @param path from the leaf's sibling to the root's child
 */
public record InclusionProof(long index, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether it proves that the leaf stands at its index in the tree of this size and root. */
  public boolean proves(Hash leaf, long size, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    Hashing hashing = new Hashing();
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = hashing.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = hashing.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
