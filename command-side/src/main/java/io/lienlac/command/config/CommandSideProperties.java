package io.lienlac.command.config;

import io.lienlac.command.support.KeyedDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the command side is told from outside.
 *
 * @param secretKey 32 bytes in Base64, the key of all keyed digests; changing it makes phones,
 *     sector identifiers and accounts unknown
 */
@ConfigurationProperties("lienlac")
public record CommandSideProperties(@Nullable String secretKey) {

  private static final int KEY_BYTES = 32;

  /** Under the secret key. */
  public KeyedDigest keyedDigest() {
    return new KeyedDigest(key());
  }

  private byte[] key() {
    byte[] key = secretKey == null ? new byte[0] : Base64.getDecoder().decode(secretKey);
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("lienlac.secret-key must be 32 bytes in Base64");
    }
    return key;
  }
}
