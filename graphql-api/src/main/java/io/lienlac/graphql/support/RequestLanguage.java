package io.lienlac.graphql.support;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;

/** The language of an operation: over a WebSocket, that for which it was opened. */
final class RequestLanguage {

  private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.of("vi"));

  private RequestLanguage() {}

  static Locale of(WebGraphQlRequest request) {
    if (!(request instanceof WebSocketGraphQlRequest)) {
      return request.getLocale();
    }
    String wanted =
        Objects.requireNonNullElse(request.getHeaders().getFirst("Accept-Language"), "");
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), OFFERED);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
