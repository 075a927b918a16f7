package io.lienlac.auditor.note;

import java.util.Arrays;
import java.util.Optional;

/** What a key signs, and how. */
public enum SignatureType {
  /** Ed25519 over the text of a note (C2SP signed-note). */
  LOG(0x01),
  /** Ed25519 over a time and the text of a checkpoint (C2SP tlog-cosignature, v1). */
  COSIGNATURE(0x04);

  private final byte code;

  SignatureType(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static Optional<SignatureType> of(byte code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }
}
