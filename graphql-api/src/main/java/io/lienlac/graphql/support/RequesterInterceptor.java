package io.lienlac.graphql.support;

import io.lienlac.api.organisation.FindPersonOfAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.oauth2.jwt.Jwt;
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
    Jwt token = RequestToken.of(request);
    Requester requester =
        new Requester(account(token), client(token), now, RequestLanguage.of(request), views);
    request.configureExecutionInput(
        (input, builder) ->
            builder.graphQLContext(Map.of(Requester.CONTEXT_KEY, requester)).build());
    return chain.next(request);
  }

  private static FindPersonOfAccount account(Jwt token) {
    return new FindPersonOfAccount(token.getClaimAsString("iss"), token.getSubject());
  }

  /** Keycloak names the client in {@code azp}; RFC 9068 would have it in {@code client_id}. */
  private static @Nullable String client(Jwt token) {
    String party = token.getClaimAsString("azp");
    return party == null ? token.getClaimAsString("client_id") : party;
  }
}
