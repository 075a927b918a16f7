package io.lienlac.auditor.note;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A public key as people hand it on: {@code name+8 hexadecimal digits+Base64 of type and key}. */
public final class VerifierKey {

  private final String name;
  private final int id;
  private final SignatureType type;
  private final PublicKey key;

  VerifierKey(String name, SignatureType type, PublicKey key) {
    this.name = name;
    this.type = type;
    this.key = key;
    this.id = KeyNames.id(name, type, Ed25519.bytes(key));
  }

  /**
   * Reads a key of type 0x01 or 0x04.
   *
   * @throws Malformed also if its number is not the one that it has to have
   */
  public static VerifierKey parse(String text) throws Malformed {
    String[] parts = text.split("\\+", 3);
    if (parts.length == 3 && KeyNames.isName(parts[0])) {
      byte[] typed = StrictBase64.decode(parts[2]).orElse(new byte[0]);
      if (typed.length == 1 + Ed25519.KEY_BYTES) {
        Optional<SignatureType> type = SignatureType.of(typed[0]);
        Optional<PublicKey> key = Ed25519.publicKey(Arrays.copyOfRange(typed, 1, typed.length));
        if (type.isPresent() && key.isPresent()) {
          VerifierKey read = new VerifierKey(parts[0], type.get(), key.get());
          if (read.toString().equals(text)) {
            return read;
          }
        }
      }
    }
    throw new Malformed(Text.KEY_MALFORMED, text);
  }

  public String name() {
    return name;
  }

  public int id() {
    return id;
  }

  public SignatureType type() {
    return type;
  }

  /** Whether a signature says that it is of this key. */
  public boolean claims(NoteSignature signature) {
    return signature.keyId() == id && signature.name().equals(name);
  }

  /** Whether the signature is this key's, over the text of a note. */
  public boolean verifies(String text, NoteSignature signature) {
    return claims(signature)
        && switch (type) {
          case LOG ->
              Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature.bytes());
          case COSIGNATURE ->
              Cosignature.of(signature)
                  .filter(cosignature -> cosignature.verifies(key, text))
                  .isPresent();
        };
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return name + "+" + HexFormat.of().toHexDigits(id) + "+" + encoded(type, Ed25519.bytes(key));
  }

  static String encoded(SignatureType type, byte[] key) {
    byte[] typed = new byte[1 + key.length];
    typed[0] = type.code();
    System.arraycopy(key, 0, typed, 1, key.length);
    return StrictBase64.encode(typed);
  }
}
