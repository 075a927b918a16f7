package io.lienlac.auditor.note;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A private key with its public one. A file of it has two lines: {@code PRIVATE+KEY+name+8
 * hexadecimal digits+Base64 of type and key}, and the {@link VerifierKey}.
 */
public final class SigningKey {

  private static final String PRIVATE = "PRIVATE+KEY+";

  private final VerifierKey verifier;
  private final PrivateKey key;

  private SigningKey(VerifierKey verifier, PrivateKey key) {
    this.verifier = verifier;
    this.key = key;
  }

  /**
   * Makes a new key.
   *
   * @throws Malformed if the name is empty or has white space or a plus in it
   */
  public static SigningKey generate(String name, SignatureType type) throws Malformed {
    if (!KeyNames.isName(name)) {
      throw new Malformed(Text.KEY_NAME_MALFORMED, name);
    }
    KeyPair pair = Ed25519.generate();
    return new SigningKey(new VerifierKey(name, type, pair.getPublic()), pair.getPrivate());
  }

  /**
   * Reads what {@link #file} writes.
   *
   * @throws Malformed also if the two keys are not of a pair
   */
  public static SigningKey parse(String file) throws Malformed {
    String[] lines = file.split("\n", -1);
    if (lines.length != 3 || !lines[2].isEmpty()) {
      throw new Malformed(Text.SIGNING_KEY_MALFORMED);
    }
    VerifierKey verifier = VerifierKey.parse(lines[1]);
    int name = prefix(verifier).length();
    byte[] typed =
        StrictBase64.decode(lines[0].substring(Math.min(name, lines[0].length())))
            .filter(bytes -> bytes.length == 1 + Ed25519.KEY_BYTES)
            .orElseThrow(() -> new Malformed(Text.SIGNING_KEY_MALFORMED));
    SigningKey read =
        new SigningKey(verifier, Ed25519.privateKey(Arrays.copyOfRange(typed, 1, typed.length)));
    String tried = "\n";
    if (!read.file().equals(file) || !verifier.verifies(tried, read.sign(tried, Instant.EPOCH))) {
      throw new Malformed(Text.SIGNING_KEY_MALFORMED);
    }
    return read;
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /** Signs the text of a note; a cosignature says that it was made at this instant. */
  public NoteSignature sign(String text, Instant now) {
    byte[] signature =
        switch (verifier.type()) {
          case LOG -> Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
          case COSIGNATURE -> Cosignature.make(key, text, now).bytes();
        };
    return new NoteSignature(verifier.name(), verifier.id(), signature);
  }

  /** The content of the file, for whoever is to sign, and nobody else. */
  public String file() {
    return prefix(verifier)
        + VerifierKey.encoded(verifier.type(), Ed25519.bytes(key))
        + "\n"
        + verifier
        + "\n";
  }

  private static String prefix(VerifierKey verifier) {
    return PRIVATE + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+";
  }
}
