package io.lienlac.graphql.erasure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are deleted in Keycloak.
 *
 * @param issuer whose accounts
 * @param client that may manage them there
 * @param secret of that client; without it no account is deleted, and erasures wait
 */
@ConfigurationProperties("lienlac.accounts")
record AccountSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("provisioning") String client,
    @DefaultValue("") String secret) {

  /** Without the secret, so that no log shows it. */
  @Override
  public String toString() {
    return "AccountSettings of " + issuer;
  }
}
