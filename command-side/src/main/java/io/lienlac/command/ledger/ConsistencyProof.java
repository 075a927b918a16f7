package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.List;

/** What shows that a tree is the beginning of a larger one (RFC 9162 §2.1.4). */
record ConsistencyProof(long from, long to, List<TreeHash> path) {

  ConsistencyProof {
    path = List.copyOf(path);
  }

  /** As RFC 9162 §2.1.4.2 says. */
  boolean shows(TreeHash fromRoot, TreeHash toRoot) {
    if (from < 1 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && fromRoot.equals(toRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    return join(path(fromRoot), fromRoot, toRoot);
  }

  /** A smaller tree that is complete is a subtree of the larger one, and its root is not told. */
  private List<TreeHash> path(TreeHash fromRoot) {
    List<TreeHash> whole = new ArrayList<>(path);
    if (Long.bitCount(from) == 1) {
      whole.addFirst(fromRoot);
    }
    return whole;
  }

  private boolean join(List<TreeHash> whole, TreeHash fromRoot, TreeHash toRoot) {
    int odd = Long.numberOfTrailingZeros(~(from - 1));
    long node = from - 1 >> odd;
    long last = to - 1 >> odd;
    TreeHash smaller = whole.getFirst();
    TreeHash larger = smaller;
    for (TreeHash next : whole.subList(1, whole.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        smaller = TreeHash.ofNode(next, smaller);
        larger = TreeHash.ofNode(next, larger);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        larger = TreeHash.ofNode(larger, next);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && smaller.equals(fromRoot) && larger.equals(toRoot);
  }
}
