package io.lienlac.graphql.support;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The secret of this system.
 *
 * @param key 32 bytes in Base64; the same on every node, and never changed
 */
@ConfigurationProperties("lienlac")
record SecretProperties(@Name("secret-key") String key) {

  SecretProperties {
    if (Base64.getDecoder().decode(key).length < 32) {
      throw new IllegalArgumentException("lienlac.secret-key must have at least 32 bytes");
    }
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(key);
  }

  /** Without the key, so that no log shows it. */
  @Override
  public String toString() {
    return "SecretProperties";
  }
}
