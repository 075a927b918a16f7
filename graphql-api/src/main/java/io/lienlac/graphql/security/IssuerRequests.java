package io.lienlac.graphql.security;

import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/** How the issuer is asked: it may be away, but it may not keep us waiting. */
final class IssuerRequests {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private IssuerRequests() {}

  static ClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
    http.setConnectTimeout(PATIENCE);
    http.setReadTimeout(PATIENCE);
    return http;
  }
}
