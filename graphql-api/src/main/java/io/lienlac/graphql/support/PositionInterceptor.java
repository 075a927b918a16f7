package io.lienlac.graphql.support;

import io.lienlac.query.api.FindServedPosition;
import io.lienlac.query.api.ServedPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says with every answer the position from which it was built; null when none can be told. */
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
    Long position =
        views
            .askWithin(new FindServedPosition(), PATIENCE)
            .map(ServedPosition::position)
            .orElse(null);
    return chain
        .next(request)
        .map(response -> withPosition(response, Optional.ofNullable(position)));
  }

  private static WebGraphQlResponse withPosition(
      WebGraphQlResponse response, Optional<Long> position) {
    Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
    extensions.put("position", position.orElse(null));
    return response.transform(builder -> builder.extensions(extensions));
  }
}
