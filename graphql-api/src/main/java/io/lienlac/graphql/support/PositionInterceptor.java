package io.lienlac.graphql.support;

import graphql.ExecutionResult;
import io.lienlac.query.api.FindServedPosition;
import io.lienlac.query.api.ServedPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says with every answer, and every event, the position from which it was built; null when none can
 * be told.
 */
@Component
@Order(2)
class PositionInterceptor implements WebGraphQlInterceptor {

  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Views views;

  PositionInterceptor(Views views) {
    this.views = views;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Optional<Long> position = position();
    return chain.next(request).map(response -> withPosition(response, position));
  }

  private Optional<Long> position() {
    return views.askWithin(new FindServedPosition(), PATIENCE).map(ServedPosition::position);
  }

  private WebGraphQlResponse withPosition(WebGraphQlResponse response, Optional<Long> position) {
    if (response.getData() instanceof Publisher<?> events) {
      return response.transform(
          builder -> builder.data(Flux.from(events).cast(ExecutionResult.class).map(this::event)));
    }
    Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
    extensions.put("position", position.orElse(null));
    return response.transform(builder -> builder.extensions(extensions));
  }

  private ExecutionResult event(ExecutionResult event) {
    return event.transform(builder -> builder.addExtension("position", position().orElse(null)));
  }
}
