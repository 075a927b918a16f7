package io.lienlac.graphql.archive;

import io.lienlac.graphql.support.DerivedKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs manifests by Ed25519 (RFC 8032), with a key that is made of the secret of this system: it
 * is the same on every node, and for as long as the secret is.
 */
@Component
class ExportSignature {

  private static final String ALGORITHM = "Ed25519";

  private final KeyPair keys;

  @Autowired
  ExportSignature(DerivedKeys keys) {
    this(keys.of("signature of exports"));
  }

  /**
   * @param seed the private key: 32 bytes
   */
  ExportSignature(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 15 on has " + ALGORITHM, e);
    }
  }

  /** 64 bytes. */
  byte[] of(byte[] manifest) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(keys.getPrivate());
      signature.update(manifest);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key by which signatures are checked, in PEM. */
  byte[] publicKey() {
    String key =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(key)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Hands the generator the private key as the bytes that it would draw: this is the one way of the
   * platform to a public key for a given private one. A test compares with RFC 8032.
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
