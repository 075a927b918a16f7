package io.lienlac.auditor.tree;

import io.lienlac.auditor.encoding.StrictBase64;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A hash of 32 bytes. */
public final class Hash {

  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The first 32 bytes.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public static Hash copyOf(byte[] bytes) {
    return copyOf(bytes, 0);
  }

  static Hash copyOf(byte[] bytes, int from) {
    if (bytes.length - from < BYTES) {
      throw new IndexOutOfBoundsException("A hash has 32 bytes");
    }
    return new Hash(Arrays.copyOfRange(bytes, from, from + BYTES));
  }

  /** Reads strict Base64; empty if it is none, or not of 32 bytes. */
  public static Optional<Hash> fromBase64(String text) {
    return StrictBase64.decode(text).filter(bytes -> bytes.length == BYTES).map(Hash::new);
  }

  public static Hash fromHex(String digits) {
    return copyOf(HexFormat.of().parseHex(digits));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  void copyTo(byte[] target) {
    System.arraycopy(bytes, 0, target, 0, BYTES);
  }

  /** Whether these are the first 32 bytes. */
  public boolean is(byte[] others) {
    return Arrays.equals(bytes, 0, BYTES, others, 0, BYTES);
  }

  public String base64() {
    return StrictBase64.encode(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
