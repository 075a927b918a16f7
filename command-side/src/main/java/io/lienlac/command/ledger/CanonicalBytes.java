package io.lienlac.command.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other, such that equal bytes are equal values. */
final class CanonicalBytes {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1_024);

  CanonicalBytes u8(int value) {
    out.write(value);
    return this;
  }

  CanonicalBytes u32(int value) {
    return number(value, Integer.SIZE);
  }

  CanonicalBytes u64(long value) {
    return number(value, Long.SIZE);
  }

  /** With their length before them. */
  CanonicalBytes bytes(byte[] value) {
    return u32(value.length).raw(value);
  }

  /** In UTF-8, with its length before it; what is absent is the empty text. */
  CanonicalBytes text(@Nullable String value) {
    return bytes(value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8));
  }

  /** Without their length. */
  CanonicalBytes raw(byte[] value) {
    out.writeBytes(value);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  private CanonicalBytes number(long value, int bits) {
    for (int shift = bits - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write((int) (value >>> shift));
    }
    return this;
  }
}
