package io.lienlac.graphql.limits;

import graphql.execution.AbortExecutionException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * An operation asks for more than it may. What its reader is told stands in the bundle of texts.
 */
final class LimitExceeded extends AbortExecutionException {

  private static final long serialVersionUID = 1L;
  private static final String CODE = "LIMIT_EXCEEDED";

  private final String limit;
  private final transient List<Object> details;

  LimitExceeded(String limit, Object... details) {
    super(limit + " " + Arrays.toString(details));
    this.limit = limit;
    this.details = List.of(details);
  }

  static LimitExceeded of(String limit, long asked, long most) {
    return new LimitExceeded(limit, asked, most);
  }

  String text(MessageSource texts, Locale locale) {
    String key = CODE + "." + limit.replace(' ', '_');
    return texts.getMessage(key, details.toArray(), locale);
  }

  @Override
  public Map<String, Object> getExtensions() {
    return Map.of("code", CODE, "limit", limit);
  }
}
