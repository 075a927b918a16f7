package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 §2.1, word by word. */
record NaiveTree(List<TreeHash> leaves) {

  TreeHash root() {
    return root(leaves);
  }

  NaiveTree first(int size) {
    return new NaiveTree(leaves.subList(0, size));
  }

  List<TreeHash> path(int index) {
    return path(index, leaves);
  }

  List<TreeHash> proof(int from) {
    return proof(from, leaves, true);
  }

  private static TreeHash root(List<TreeHash> leaves) {
    if (leaves.isEmpty()) {
      return TreeHash.EMPTY;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = split(leaves.size());
    return TreeHash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  private static List<TreeHash> path(int m, List<TreeHash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = split(leaves.size());
    List<TreeHash> left = leaves.subList(0, k);
    List<TreeHash> right = leaves.subList(k, leaves.size());
    return m < k ? and(path(m, left), root(right)) : and(path(m - k, right), root(left));
  }

  private static List<TreeHash> proof(int m, List<TreeHash> leaves, boolean whole) {
    if (m == leaves.size()) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(leaves.size());
    List<TreeHash> left = leaves.subList(0, k);
    List<TreeHash> right = leaves.subList(k, leaves.size());
    return m <= k
        ? and(proof(m, left, whole), root(right))
        : and(proof(m - k, right, false), root(left));
  }

  private static List<TreeHash> and(List<TreeHash> path, TreeHash hash) {
    List<TreeHash> longer = new ArrayList<>(path);
    longer.add(hash);
    return longer;
  }

  /** The largest power of two that is smaller. */
  private static int split(int size) {
    int k = 1;
    while (2 * k < size) {
      k *= 2;
    }
    return k;
  }
}
