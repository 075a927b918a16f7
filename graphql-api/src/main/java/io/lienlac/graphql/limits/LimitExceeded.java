package io.lienlac.graphql.limits;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/** An operation asks for more than it may. */
final class LimitExceeded extends AbortExecutionException {

  private static final long serialVersionUID = 1L;

  private final String limit;

  LimitExceeded(String limit, String message) {
    super(message);
    this.limit = limit;
  }

  static LimitExceeded of(String limit, long asked, long most) {
    return new LimitExceeded(limit, "Too many %s: %,d, at most %,d.".formatted(limit, asked, most));
  }

  @Override
  public Map<String, Object> getExtensions() {
    return Map.of("code", "LIMIT_EXCEEDED", "limit", limit);
  }
}
