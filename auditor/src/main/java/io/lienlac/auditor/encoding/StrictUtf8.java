package io.lienlac.auditor.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 in which nothing is replaced. */
public final class StrictUtf8 {

  private StrictUtf8() {}

  /** The text of so many bytes; empty if they are no UTF-8. */
  public static Optional<String> decode(byte[] bytes, int from, int length) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  public static Optional<String> decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }
}
