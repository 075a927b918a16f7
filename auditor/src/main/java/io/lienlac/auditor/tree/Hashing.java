package io.lienlac.auditor.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962 §2.1: what is a leaf cannot be taken for a node. One object is for one
 * thread.
 */
public final class Hashing {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256 = sha256();

  /** A new SHA-256, which every JDK has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The root of the tree of no leaves. */
  public static Hash emptyTree() {
    return Hash.copyOf(sha256().digest());
  }

  /** Writes the hash of a leaf, the first {@code length} bytes, to the first 32 of the target. */
  public void leaf(byte[] data, int length, byte[] target) {
    sha256.update(LEAF);
    sha256.update(data, 0, length);
    digest(target);
  }

  /** Writes the hash of a node to the first 32 bytes of the target, which may be a child. */
  public void node(byte[] left, byte[] right, byte[] target) {
    sha256.update(NODE);
    sha256.update(left, 0, Hash.BYTES);
    sha256.update(right, 0, Hash.BYTES);
    digest(target);
  }

  public Hash leaf(byte[] data) {
    byte[] target = new byte[Hash.BYTES];
    leaf(data, data.length, target);
    return Hash.copyOf(target);
  }

  public Hash node(Hash left, Hash right) {
    byte[] target = new byte[Hash.BYTES];
    node(left.bytes(), right.bytes(), target);
    return Hash.copyOf(target);
  }

  private void digest(byte[] target) {
    try {
      sha256.digest(target, 0, Hash.BYTES);
    } catch (DigestException e) {
      throw new IllegalArgumentException("No room for 32 bytes", e);
    }
  }
}
