package io.lienlac.auditor.tree;

import java.util.List;

/**
 * What joins a row of leaves to the tree that it is a part of: the roots of the {@link Subtrees}
 * before it and after it, from the left to the right.
 */
public record RangeProof(List<Hash> left, List<Hash> right) {

  /** Of a row that is the whole tree. */
  public static final RangeProof NOTHING = new RangeProof(List.of(), List.of());

  public RangeProof {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Whether there are as many roots before leaf {@code from} as there have to be. */
  public boolean reachesFromTheBeginning(long from) {
    return left.size() == Subtrees.levels(0, from).size();
  }

  /** Whether there are as many roots from leaf {@code to} on as there have to be. */
  public boolean reachesToTheEnd(long to, long size) {
    return right.size() == Subtrees.levels(to, size).size();
  }
}
