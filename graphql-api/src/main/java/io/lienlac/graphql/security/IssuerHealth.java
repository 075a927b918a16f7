package io.lienlac.graphql.security;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Well when the issuer of tokens tells its keys. Those that are known already go on working for a
 * while without it. Its name among the parts is {@code issuer}.
 */
@Component("issuerHealthIndicator")
class IssuerHealth extends AbstractHealthIndicator {

  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final AccessProperties access;
  private final RestClient http;

  IssuerHealth(AccessProperties access) {
    this.access = access;
    this.http = RestClient.builder().requestFactory(IssuerRequests.factory()).build();
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    boolean keys = told(keysAddress()).get("keys") instanceof Collection<?> all && !all.isEmpty();
    builder.status(keys ? Status.UP : Status.DOWN);
  }

  private String keysAddress() {
    if (access.jwksUri() != null) {
      return access.jwksUri().toString();
    }
    Object address = told(access.issuer() + "/.well-known/openid-configuration").get("jwks_uri");
    if (address instanceof String found) {
      return found;
    }
    throw new IllegalStateException("The issuer does not tell where its keys are");
  }

  private Map<String, Object> told(String address) {
    @Nullable Map<String, Object> answer = http.get().uri(address).retrieve().body(OBJECT);
    return answer == null ? Map.of() : answer;
  }
}
