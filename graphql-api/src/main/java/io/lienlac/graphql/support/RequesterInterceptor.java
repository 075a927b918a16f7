package io.lienlac.graphql.support;

import io.lienlac.api.organisation.FindPersonOfAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells every operation who asks, and sets the one time of all that it does. */
@Component
@Order(1)
class RequesterInterceptor implements WebGraphQlInterceptor {

  private final Views views;
  private final Clock clock;

  RequesterInterceptor(Views views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Requester requester = new Requester(account(), now, request.getLocale(), views);
    request.configureExecutionInput(
        (input, builder) ->
            builder.graphQLContext(Map.of(Requester.CONTEXT_KEY, requester)).build());
    return chain.next(request);
  }

  private static FindPersonOfAccount account() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token) {
      return new FindPersonOfAccount(
          token.getToken().getClaimAsString("iss"), token.getToken().getSubject());
    }
    throw new IllegalStateException("an operation without a token came past the door");
  }
}
