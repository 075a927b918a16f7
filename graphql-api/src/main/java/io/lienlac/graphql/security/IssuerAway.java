package io.lienlac.graphql.security;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/**
 * Where a token cannot be checked because its issuer is away, that is not its bearer's fault: the
 * answer is to come again, not to sign in again.
 */
final class IssuerAway implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerAway.class);
  private static final String SECONDS = "5";

  private final BearerTokenAuthenticationEntryPoint badToken =
      new BearerTokenAuthenticationEntryPoint();

  @Override
  public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
    filter.setAuthenticationFailureHandler(
        (request, response, failure) -> {
          if (failure instanceof AuthenticationServiceException) {
            LOG.warn("GRAPHQL-SECURITY-001: the issuer's keys cannot be had", failure);
            away(response);
          } else {
            badToken.commence(request, response, failure);
          }
        });
    return filter;
  }

  private static void away(HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
