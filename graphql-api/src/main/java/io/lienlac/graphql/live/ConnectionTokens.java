package io.lienlac.graphql.live;

import io.lienlac.graphql.security.TokenLife;
import io.lienlac.graphql.support.RequestToken;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Has each WebSocket bring a token in its first message, as {@code Authorization}, and closes it
 * when there is none, when it is not taken, and when it expires: with 4403, after which a client
 * may come again with another one. When the application closes, so do they all.
 */
@Component
class ConnectionTokens implements WebSocketGraphQlInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionTokens.class);

  private static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");
  private static final CloseStatus EXPIRED = new CloseStatus(4403, "The token has expired");
  private static final CloseStatus AWAY = CloseStatus.SERVICE_RESTARTED;
  private static final String END = ConnectionTokens.class.getName();
  private static final String HEADER = "Authorization";
  private static final String SCHEME = "bearer ";

  private final JwtDecoder tokens;
  private final TokenLife life;
  private final LiveShutdown shutdown;

  ConnectionTokens(JwtDecoder tokens, TokenLife life, LiveShutdown shutdown) {
    this.tokens = tokens;
    this.life = life;
    this.shutdown = shutdown;
  }

  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo session, @Nullable Map<String, Object> payload) {
    try {
      Jwt token = tokens.decode(bearer(payload));
      session.getAttributes().put(RequestToken.ATTRIBUTE, token);
      session
          .getAttributes()
          .put(END, end(token).subscribe(why -> ClientSocket.close(session, why)));
      return Mono.empty();
    } catch (BadJwtException e) {
      return refuse(session, FORBIDDEN, e);
    } catch (JwtException e) {
      LOG.warn("GRAPHQL-LIVE-001: the issuer's keys cannot be had", e);
      return refuse(session, AWAY, e);
    }
  }

  private Mono<CloseStatus> end(Jwt token) {
    return Mono.firstWithSignal(
        Mono.delay(life.left(token)).thenReturn(EXPIRED), shutdown.begun().thenReturn(AWAY));
  }

  @Override
  public void handleConnectionClosed(
      WebSocketSessionInfo session, int status, @Nullable Map<String, Object> payload) {
    if (session.getAttributes().get(END) instanceof Disposable end) {
      end.dispose();
    }
  }

  private static Mono<Object> refuse(
      WebSocketSessionInfo session, CloseStatus status, JwtException reason) {
    ClientSocket.close(session, status);
    return Mono.error(reason);
  }

  private static String bearer(@Nullable Map<String, Object> payload) {
    Object value = payload == null ? null : payload.get(HEADER);
    if (value instanceof String text && text.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return text.substring(SCHEME.length()).strip();
    }
    throw new BadJwtException("no token");
  }
}
