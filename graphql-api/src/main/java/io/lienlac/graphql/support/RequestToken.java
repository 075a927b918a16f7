package io.lienlac.graphql.support;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The token with which an operation came: over a WebSocket, that of the connection. */
public final class RequestToken {

  /** Under this name a connection keeps it. */
  public static final String ATTRIBUTE = RequestToken.class.getName();

  private RequestToken() {}

  public static Jwt of(WebGraphQlRequest request) {
    if (request instanceof WebSocketGraphQlRequest overSocket
        && overSocket.getSessionInfo().getAttributes().get(ATTRIBUTE) instanceof Jwt token) {
      return token;
    }
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken authentication) {
      return authentication.getToken();
    }
    throw new IllegalStateException("an operation without a token came past the door");
  }
}
