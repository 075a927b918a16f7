package io.lienlac.graphql.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals (HMAC-SHA-256) on what is given out and comes back: nobody else can make one. */
@Component
public class Seals {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 32;

  private final SecretKeySpec key;

  Seals(SecretProperties secret) {
    this.key = new SecretKeySpec(secret.bytes(), ALGORITHM);
  }

  /**
   * The content under a seal, in letters that an address may have.
   *
   * @param use what it is for, so that what was given out for one use is not taken for another
   */
  public String seal(String use, byte[] content) {
    byte[] sealed = Arrays.copyOf(of(use, content), SEAL_BYTES + content.length);
    System.arraycopy(content, 0, sealed, SEAL_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The content, if it is under a seal of ours for that use. */
  public Optional<byte[]> open(String use, String text) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (sealed.length < SEAL_BYTES) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
    boolean ours = MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), of(use, content));
    return ours ? Optional.of(content) : Optional.empty();
  }

  private byte[] of(String use, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("seal\n" + use + "\n").getBytes(UTF_8));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
