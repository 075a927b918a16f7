package io.lienlac.command.ledger;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A hash in the tree of RFC 6962: of a leaf, of the two hashes below, or of nothing at all. */
final class TreeHash {

  static final int BYTES = 32;

  /** Of the tree that has no leaf. */
  static final TreeHash EMPTY = new TreeHash(Sha256.of());

  private static final byte[] LEAF = {0x00};
  private static final byte[] NODE = {0x01};

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  static TreeHash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a hash has %d bytes, not %d".formatted(BYTES, bytes.length));
    }
    return new TreeHash(bytes.clone());
  }

  static TreeHash ofLeaf(byte[] leaf) {
    return new TreeHash(Sha256.of(LEAF, leaf));
  }

  static TreeHash ofNode(TreeHash left, TreeHash right) {
    return new TreeHash(Sha256.of(NODE, left.bytes, right.bytes));
  }

  static TreeHash fromBase64(String text) {
    return of(Base64.getDecoder().decode(text));
  }

  /** The one at a place in a row of hashes. */
  static TreeHash read(byte[] hashes, int place) {
    int end = (place + 1) * BYTES;
    if (end > hashes.length) {
      throw new IllegalArgumentException("there is no hash at " + place);
    }
    return new TreeHash(Arrays.copyOfRange(hashes, end - BYTES, end));
  }

  /** Puts it at a place in a row of hashes. */
  void write(byte[] hashes, int place) {
    System.arraycopy(bytes, 0, hashes, place * BYTES, BYTES);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In Base64. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
