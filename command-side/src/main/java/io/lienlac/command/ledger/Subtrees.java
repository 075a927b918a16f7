package io.lienlac.command.ledger;

/** The hashes of complete subtrees, those over a power of two of leaves. */
@FunctionalInterface
interface Subtrees {

  /**
   * @param height the subtree is over 2^height leaves
   * @param number its place among all of this height
   */
  TreeHash hash(int height, long number);
}
