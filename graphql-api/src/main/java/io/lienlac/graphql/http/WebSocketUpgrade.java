package io.lienlac.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Tells the one kind of GET that the GraphQL endpoint takes: it asks for a WebSocket. */
public final class WebSocketUpgrade {

  private WebSocketUpgrade() {}

  public static boolean isAskedFor(HttpServletRequest request, String path) {
    return isAskedFor(request) && request.getRequestURI().equals(request.getContextPath() + path);
  }

  static boolean isAskedFor(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
  }
}
