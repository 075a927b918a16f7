package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 6962 §2.1, put together out of complete subtrees. */
record Tree(Subtrees subtrees) {

  TreeHash root(long size) {
    return size == 0 ? TreeHash.EMPTY : hash(0, size);
  }

  /** The path from a leaf up to the root of the tree of that size. */
  InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
    }
    List<TreeHash> path = new ArrayList<>();
    climb(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** What shows that the smaller tree is the beginning of the larger one. */
  ConsistencyProof consistency(long from, long to) {
    if (from < 1 || from > to) {
      throw new IllegalArgumentException("no proof from %d to %d".formatted(from, to));
    }
    List<TreeHash> path = new ArrayList<>();
    join(from, 0, to, true, path);
    return new ConsistencyProof(from, to, path);
  }

  /**
   * The roots of the complete subtrees over the leaves from one to before another, from the left to
   * the right, each as large as it can be.
   */
  List<TreeHash> cover(long first, long end) {
    List<TreeHash> roots = new ArrayList<>();
    long next = first;
    while (next < end) {
      long width = Long.highestOneBit(end - next);
      if (next > 0) {
        width = Math.min(width, Long.lowestOneBit(next));
      }
      int height = Long.numberOfTrailingZeros(width);
      roots.add(subtrees.hash(height, next >>> height));
      next += width;
    }
    return roots;
  }

  /** Over the leaves from one to before another, as they hang together in any larger tree. */
  private TreeHash hash(long first, long end) {
    long size = end - first;
    if (Long.bitCount(size) == 1) {
      int height = Long.numberOfTrailingZeros(size);
      return subtrees.hash(height, first >>> height);
    }
    long middle = first + split(size);
    return TreeHash.ofNode(hash(first, middle), hash(middle, end));
  }

  private void climb(long index, long first, long end, List<TreeHash> path) {
    if (end - first == 1) {
      return;
    }
    long middle = first + split(end - first);
    if (index < middle) {
      climb(index, first, middle, path);
      path.add(hash(middle, end));
    } else {
      climb(index, middle, end, path);
      path.add(hash(first, middle));
    }
  }

  /**
   * @param from where the smaller tree ends
   * @param whole whether the smaller tree begins where this part of the larger one does, so that
   *     its hash is known
   */
  private void join(long from, long first, long end, boolean whole, List<TreeHash> path) {
    if (from == end) {
      if (!whole) {
        path.add(hash(first, end));
      }
      return;
    }
    long middle = first + split(end - first);
    if (from <= middle) {
      join(from, first, middle, whole, path);
      path.add(hash(middle, end));
    } else {
      join(from, middle, end, false, path);
      path.add(hash(first, middle));
    }
  }

  /** The largest power of two that is smaller. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
