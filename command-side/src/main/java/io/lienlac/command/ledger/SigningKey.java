package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A key of the ledger, which signs its checkpoints. */
final class SigningKey {

  private final KeyPair keys;
  private final VerifierKey verifier;

  private SigningKey(String name, KeyPair keys) {
    this.keys = keys;
    this.verifier = new VerifierKey(name, VerifierKey.NOTE, Ed25519.raw(keys.getPublic()));
  }

  /**
   * @param written the private key in Base64: its 32 bytes, or as PKCS #8 has it
   * @throws IllegalArgumentException if it is not that
   */
  static SigningKey read(String name, String written) {
    byte[] bytes = Base64.getDecoder().decode(written.strip());
    try {
      byte[] seed = bytes.length == Ed25519.KEY_BYTES ? bytes : seed(bytes);
      KeyPairGenerator generator = KeyPairGenerator.getInstance(Ed25519.NAME);
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      return new SigningKey(name, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw malformed();
    }
  }

  private static byte[] seed(byte[] encoded) throws GeneralSecurityException {
    if (KeyFactory.getInstance(Ed25519.NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded))
        instanceof EdECPrivateKey key) {
      return key.getBytes().orElseThrow(SigningKey::malformed);
    }
    throw malformed();
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "lienlac.ledger.signing-key must be private keys of Ed25519, each as its 32 bytes or as"
            + " PKCS #8, in Base64, parted by commas");
  }

  VerifierKey verifier() {
    return verifier;
  }

  NoteSignature sign(String text) {
    try {
      Signature signature = Signature.getInstance(Ed25519.NAME);
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return new NoteSignature(
          verifier.name(),
          new CanonicalBytes().raw(verifier.id()).raw(signature.sign()).toBytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + Ed25519.NAME, e);
    }
  }

  /**
   * Hands the generator the private key as the bytes that it would draw: this is the one way of the
   * platform to a public key for a given private one. A test compares with another implementation.
   */
  private static final class Given extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    private Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("asked for %d bytes".formatted(bytes.length));
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
