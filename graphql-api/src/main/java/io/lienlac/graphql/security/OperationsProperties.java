package io.lienlac.graphql.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How those who run the system are known at the management port. It must work when the issuer of
 * tokens does not.
 *
 * @param key the password of user {@code operations}; while there is none, nobody is let in
 */
@ConfigurationProperties("lienlac.operations")
record OperationsProperties(@Nullable String key) {

  /** Nothing about the key but that there is one. */
  @Override
  public String toString() {
    return "OperationsProperties[" + (key == null || key.isEmpty() ? "no key" : "a key") + "]";
  }
}
