package io.lienlac.command.ledger;

import java.util.List;

/**
 * What shows that a leaf is in a tree: the hashes beside its way up, from its sibling to the root's
 * child (RFC 9162 §2.1.3).
 */
record InclusionProof(long index, long size, List<TreeHash> path) {

  InclusionProof {
    path = List.copyOf(path);
  }

  /** As RFC 9162 §2.1.3.2 says. */
  boolean shows(TreeHash leaf, TreeHash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    TreeHash hash = leaf;
    for (TreeHash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = TreeHash.ofNode(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = TreeHash.ofNode(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
