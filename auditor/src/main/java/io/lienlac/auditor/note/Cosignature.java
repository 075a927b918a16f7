package io.lienlac.auditor.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A witness's signature with the time at which it was made (C2SP tlog-cosignature, v1).
 *
 * @param seconds since 1970
 * @param signature 64 bytes
 */
public record Cosignature(long seconds, byte[] signature) {

  private static final int TIME_BYTES = 8;

  /** Empty if the bytes are of another length, or the time is out of bounds. */
  public static Optional<Cosignature> of(NoteSignature signature) {
    byte[] bytes = signature.bytes();
    if (bytes.length != TIME_BYTES + Ed25519.SIGNATURE_BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(bytes).getLong();
    return seconds < 0 || seconds > Instant.MAX.getEpochSecond()
        ? Optional.empty()
        : Optional.of(
            new Cosignature(seconds, Arrays.copyOfRange(bytes, TIME_BYTES, bytes.length)));
  }

  static Cosignature make(PrivateKey key, String text, Instant now) {
    long seconds = now.getEpochSecond();
    return new Cosignature(seconds, Ed25519.sign(key, message(seconds, text)));
  }

  boolean verifies(PublicKey key, String text) {
    return Ed25519.verifies(key, message(seconds, text), signature);
  }

  byte[] bytes() {
    return ByteBuffer.allocate(TIME_BYTES + signature.length)
        .putLong(seconds)
        .put(signature)
        .array();
  }

  public Instant at() {
    return Instant.ofEpochSecond(seconds);
  }

  private static byte[] message(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }
}
