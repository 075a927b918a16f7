package io.lienlac.auditor.tree;

import java.util.ArrayList;
import java.util.List;

/** Which complete subtrees, as large as can be, a row of leaves falls into. */
public final class Subtrees {

  private Subtrees() {}

  /**
   * The levels of the subtrees of the leaves {@code from} (inclusive) to {@code to} (exclusive),
   * from the left to the right: the one that begins at p has 2^k leaves, k as large as 2^k divides
   * p and p + 2^k goes no further than {@code to}. There are at most 126 of them.
   */
  public static List<Integer> levels(long from, long to) {
    List<Integer> levels = new ArrayList<>();
    long at = from;
    while (at < to) {
      int largest = 63 - Long.numberOfLeadingZeros(to - at);
      int level = Math.min(Long.numberOfTrailingZeros(at), largest);
      levels.add(level);
      at += 1L << level;
    }
    return levels;
  }
}
