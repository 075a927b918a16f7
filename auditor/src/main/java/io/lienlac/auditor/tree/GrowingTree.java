package io.lienlac.auditor.tree;

/**
 * The root of a tree to which leaves are added one by one. It holds no more than the roots of the
 * complete subtrees that the leaves fall into, one for each bit of their number.
 */
public final class GrowingTree {

  private static final int LEVELS = 63;

  private final Hashing hashing = new Hashing();

  /** The root of the subtree of 2^level leaves, valid where the size has that bit. */
  private final byte[][] subtrees = new byte[LEVELS][Hash.BYTES];

  private final byte[] carry = new byte[Hash.BYTES];
  private long size;

  public long size() {
    return size;
  }

  /** Adds a leaf by its hash, the first 32 bytes. */
  public void append(byte[] leafHash) {
    System.arraycopy(leafHash, 0, carry, 0, Hash.BYTES);
    add(0);
  }

  /**
   * Adds 2^level leaves at once, by the root of their subtree.
   *
   * @throws IllegalArgumentException if no such subtree can begin at the present size
   */
  public void appendSubtree(int level, Hash root) {
    if (level < 0 || level >= LEVELS || (size & ((1L << level) - 1)) != 0) {
      throw new IllegalArgumentException("No subtree of level " + level + " begins at " + size);
    }
    root.copyTo(carry);
    add(level);
  }

  private void add(int level) {
    int free = level;
    while ((size >> free & 1) == 1) {
      hashing.node(subtrees[free], carry, carry);
      free++;
    }
    System.arraycopy(carry, 0, subtrees[free], 0, Hash.BYTES);
    size += 1L << level;
  }

  /** The root of all leaves so far. */
  public Hash root() {
    if (size == 0) {
      return Hashing.emptyTree();
    }
    int level = Long.numberOfTrailingZeros(size);
    byte[] root = subtrees[level].clone();
    while (++level < LEVELS) {
      if ((size >> level & 1) == 1) {
        hashing.node(subtrees[level], root, root);
      }
    }
    return Hash.copyOf(root);
  }
}
