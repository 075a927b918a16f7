package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * What a witness says of a checkpoint by signing it: that at this time it had seen no larger one of
 * that log, and none that disagrees with it (C2SP tlog-cosignature).
 */
record Cosignature(NoteSignature line, Instant time) {

  private static final int BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

  /** Empty if the line is not the witness's, or the text is not what it has signed. */
  static Optional<Cosignature> read(NoteSignature line, VerifierKey witness, String text) {
    byte[] stamped = line.signature();
    if (witness.type() != VerifierKey.WITNESS
        || !witness.isNamedBy(line)
        || stamped.length != BYTES) {
      return Optional.empty();
    }
    ByteBuffer parts = ByteBuffer.wrap(stamped);
    long seconds = parts.getLong();
    byte[] signature = new byte[Ed25519.SIGNATURE_BYTES];
    parts.get(signature);
    boolean isTime = seconds >= 0 && seconds <= Instant.MAX.getEpochSecond();
    return isTime && Ed25519.isSignature(signature, message(seconds, text), witness.key())
        ? Optional.of(new Cosignature(line, Instant.ofEpochSecond(seconds)))
        : Optional.empty();
  }

  private static byte[] message(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
  }
}
