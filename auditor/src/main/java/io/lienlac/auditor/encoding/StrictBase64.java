package io.lienlac.auditor.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64 of RFC 4648 §4, of which every text is the only one of its bytes: with its padding,
 * without line feeds, with zeroes in the bits that are left over. It decodes in place, without new
 * objects.
 */
public final class StrictBase64 {

  /** What {@link #decode(byte[], int, int, byte[])} gives for what is not such a text. */
  public static final int MALFORMED = -1;

  private static final int[] FIRST = values(18);
  private static final int[] SECOND = values(12);
  private static final int[] THIRD = values(6);
  private static final int[] FOURTH = values(0);

  private StrictBase64() {}

  /** How many bytes a text of so many characters has at most. */
  public static int most(int characters) {
    return characters / 4 * 3;
  }

  /**
   * Decodes the characters {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @param target has room for {@link #most}
   * @return how many bytes there are, or {@link #MALFORMED}
   */
  public static int decode(byte[] source, int from, int to, byte[] target) {
    int characters = to - from;
    if (characters % 4 != 0) {
      return MALFORMED;
    }
    if (characters == 0) {
      return 0;
    }
    int last = to - 4;
    int at = 0;
    int wrong = 0;
    for (int i = from; i < last; i += 4) {
      int bits =
          FIRST[source[i] & 0xff]
              | SECOND[source[i + 1] & 0xff]
              | THIRD[source[i + 2] & 0xff]
              | FOURTH[source[i + 3] & 0xff];
      wrong |= bits;
      target[at] = (byte) (bits >> 16);
      target[at + 1] = (byte) (bits >> 8);
      target[at + 2] = (byte) bits;
      at += 3;
    }
    return wrong < 0 ? MALFORMED : decodeLast(source, last, target, at);
  }

  private static int decodeLast(byte[] source, int last, byte[] target, int at) {
    int padding = source[last + 3] != '=' ? 0 : source[last + 2] != '=' ? 1 : 2;
    int bits = FIRST[source[last] & 0xff] | SECOND[source[last + 1] & 0xff];
    if (padding < 2) {
      bits |= THIRD[source[last + 2] & 0xff];
    }
    if (padding == 0) {
      bits |= FOURTH[source[last + 3] & 0xff];
    }
    int leftOver = (1 << (8 * padding)) - 1;
    if (bits < 0 || (bits & leftOver) != 0) {
      return MALFORMED;
    }
    int bytes = 3 - padding;
    for (int i = 0; i < bytes; i++) {
      target[at + i] = (byte) (bits >> (16 - 8 * i));
    }
    return at + bytes;
  }

  /** The bytes of a text; empty if it is not such a text. */
  public static Optional<byte[]> decode(String text) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    byte[] target = new byte[most(source.length)];
    int bytes = decode(source, 0, source.length, target);
    return bytes == MALFORMED ? Optional.empty() : Optional.of(Arrays.copyOf(target, bytes));
  }

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The six bits of each character, in their place among 24; negative for any other character. */
  private static int[] values(int shift) {
    int[] values = new int[256];
    Arrays.fill(values, -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = i << shift;
    }
    return values;
  }
}
