package io.lienlac.command.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests (HMAC-SHA-256) that nobody can try values against without the key. */
public final class KeyedDigest {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public KeyedDigest(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * @param use what the digest is for, so that equal texts of two uses do not look alike
   */
  public byte[] of(String use, String... texts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(use.getBytes(StandardCharsets.UTF_8));
      for (String text : texts) {
        mac.update((byte) 0);
        mac.update(text.getBytes(StandardCharsets.UTF_8));
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }
}
