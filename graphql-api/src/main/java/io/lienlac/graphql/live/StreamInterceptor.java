package io.lienlac.graphql.live;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.lienlac.graphql.http.RequestThread;
import io.lienlac.graphql.security.TokenLife;
import io.lienlac.graphql.support.RequestToken;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps streams within bounds: each lasts no longer than its token, and an account and a connection
 * have so many at a time. What never became a stream ends as its transport's protocol has it.
 */
@Component
@Order(4)
class StreamInterceptor implements WebGraphQlInterceptor {

  private final OpenStreams open;
  private final TokenLife life;
  private final LiveShutdown shutdown;

  StreamInterceptor(OpenStreams open, TokenLife life, LiveShutdown shutdown) {
    this.open = open;
    this.life = life;
    this.shutdown = shutdown;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Transport transport = Transport.of(request);
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(Map.of(Transport.class, transport)).build());
    if (transport == Transport.ANSWER) {
      return chain.next(request);
    }
    Jwt token = RequestToken.of(request);
    return chain
        .next(request)
        .map(
            response ->
                response.transform(
                    builder -> builder.data(stream(response, request, transport, token))));
  }

  private Flux<?> stream(
      WebGraphQlResponse response, WebGraphQlRequest request, Transport transport, Jwt token) {
    Flux<?> events =
        response.getData() instanceof Publisher<?> published
            ? bounded(Flux.from(published), request, token)
            : ended(response, transport);
    return transport == Transport.EVENT_STREAM
        ? events
            .takeUntilOther(shutdown.begun())
            .delaySubscription(Mono.fromFuture(RequestThread.gone(request.getAttributes()), true))
        : events;
  }

  private Flux<?> bounded(Flux<?> events, WebGraphQlRequest request, Jwt token) {
    Mono<Object> end =
        Mono.delay(life.left(token))
            .then(
                Mono.error(
                    () ->
                        failure(
                            ErrorType.UNAUTHORIZED, "The token has expired.", "UNAUTHENTICATED")));
    return open.count(
        connection(request),
        token.getClaimAsString("iss") + " " + token.getSubject(),
        events.takeUntilOther(end),
        () -> failure(ErrorType.FORBIDDEN, "Too many subscriptions at a time.", "LIMIT_EXCEEDED"));
  }

  private static String connection(WebGraphQlRequest request) {
    return request instanceof WebSocketGraphQlRequest overSocket
        ? overSocket.getSessionInfo().getId()
        : request.getId();
  }

  /** An event with the errors, or an error with them. */
  private static Flux<ExecutionResult> ended(WebGraphQlResponse response, Transport transport) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    return transport == Transport.EVENT_STREAM
        ? Flux.just(response.getExecutionResult())
        : Flux.error(
            new SubscriptionPublisherException(
                errors, new IllegalStateException("the operation was refused")));
  }

  private static SubscriptionPublisherException failure(
      ErrorType type, String message, String code) {
    return new SubscriptionPublisherException(
        List.of(
            GraphqlErrorBuilder.newError()
                .errorType(type)
                .message("%s", message)
                .extensions(Map.of("code", code))
                .build()),
        new IllegalStateException(message));
  }
}
