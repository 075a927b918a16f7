package io.lienlac.graphql.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys made of the secret of this system: the same on every node, another one for each purpose. */
@Component
public class DerivedKeys {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec secret;

  DerivedKeys(SecretProperties secret) {
    this.secret = new SecretKeySpec(secret.bytes(), HMAC);
  }

  /** 32 bytes. */
  public byte[] of(String purpose) {
    return hmac(secret, ("key\n" + purpose).getBytes(UTF_8));
  }

  /** HMAC-SHA256 of {@code text} under {@code key}. */
  public static byte[] seal(byte[] key, byte[] text) {
    return hmac(new SecretKeySpec(key, HMAC), text);
  }

  private static byte[] hmac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
