package io.lienlac.query.directive;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secret of the system.
 *
 * @param secretKey in Base64; it must stay the same, or letters sent before are not recognised by
 *     their texts until that view is made again
 */
@ConfigurationProperties("lienlac")
record SecretSettings(@Nullable String secretKey) {

  byte[] bytes() {
    if (secretKey == null) {
      throw new IllegalArgumentException("lienlac.secret-key must be given");
    }
    return Base64.getDecoder().decode(secretKey);
  }

  /** Without the key, so that no log shows it. */
  @Override
  public String toString() {
    return "SecretSettings";
  }
}
