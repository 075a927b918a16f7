package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key by which lines under notes are checked.
 *
 * @param name of the key
 * @param type what it signs: notes themselves, or as a witness
 * @param key 32 bytes
 */
record VerifierKey(String name, byte type, byte[] key) {

  static final byte NOTE = 0x01;
  static final byte WITNESS = 0x04;

  private static final int PARTS = 3;

  /**
   * Reads {@code <name>+<id in 8 hex digits>+<Base64 of type and key>}.
   *
   * @throws IllegalArgumentException if it is not that
   */
  static VerifierKey parse(String written) {
    String[] parts = written.strip().split("\\+", PARTS);
    if (parts.length != PARTS || !NoteSignature.isName(parts[0])) {
      throw malformed();
    }
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != 1 + Ed25519.KEY_BYTES) {
      throw malformed();
    }
    VerifierKey key =
        new VerifierKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.hexId().equals(parts[1])) {
      throw malformed();
    }
    return key;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "a public key is written as its name, its id and itself: name+00000000+Base64");
  }

  /** Which tells it from other keys of the same name. */
  byte[] id() {
    byte[] digest = Sha256.of((name + "\n").getBytes(UTF_8), new byte[] {type}, key);
    return Arrays.copyOf(digest, NoteSignature.ID_BYTES);
  }

  /** Whether the line says that it is by this key. */
  boolean isNamedBy(NoteSignature signature) {
    return signature.isBy(name, id());
  }

  /** Whether this key has signed a text, and the line says so. */
  boolean hasSigned(String text, NoteSignature signature) {
    return type == NOTE
        && isNamedBy(signature)
        && Ed25519.isSignature(signature.signature(), text.getBytes(UTF_8), key);
  }

  private String hexId() {
    return HexFormat.of().formatHex(id());
  }

  @Override
  public String toString() {
    byte[] typed = new byte[1 + key.length];
    typed[0] = type;
    System.arraycopy(key, 0, typed, 1, key.length);
    return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
