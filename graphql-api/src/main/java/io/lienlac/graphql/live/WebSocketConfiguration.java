package io.lienlac.graphql.live;

import io.lienlac.graphql.security.WebOrigins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The GraphQL endpoint as a WebSocket, for the pages of this origin and of those named. */
@Configuration(proxyBeanMethods = false)
class WebSocketConfiguration {

  /** Before those for other requests to the same path. */
  private static final int FIRST = -2;

  /**
   * Spring gives each WebSocket a thread, so that it sends one message after another and may wait
   * for a slow client. Thousands of them are not to be threads of the operating system.
   */
  static {
    Schedulers.setFactory(
        new Schedulers.Factory() {
          @Override
          public Scheduler newSingle(ThreadFactory threads) {
            return Schedulers.Factory.super.newSingle(
                Thread.ofVirtual().name("live-", 0).factory());
          }
        });
  }

  @Bean
  GraphQlWebSocketHandler graphQlWebSocketHandler(
      WebGraphQlHandler operations, JsonMapper json, LiveProperties live) {
    return new GraphQlWebSocketHandler(
        operations,
        new JacksonJsonHttpMessageConverter(json),
        live.connectionInit(),
        live.keepAlive());
  }

  @Bean
  HandlerMapping graphQlWebSocketMapping(
      GraphQlWebSocketHandler handler,
      GraphQlProperties graphQl,
      WebOrigins origins,
      LiveProperties live) {
    HandshakeHandler handshake = new DefaultHandshakeHandler();
    List<HandshakeInterceptor> interceptors =
        new ArrayList<>(
            handler.initWebSocketHttpRequestHandler(handshake).getHandshakeInterceptors());
    interceptors.removeIf(OriginHandshakeInterceptor.class::isInstance);
    interceptors.addFirst(new OriginHandshakeInterceptor(origins.allowed()));
    WebSocketHttpRequestHandler requests =
        new WebSocketHttpRequestHandler(
            new ClientSocket(handler, Math.toIntExact(live.message().toBytes())), handshake);
    requests.setHandshakeInterceptors(interceptors);
    WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
    mapping.setWebSocketUpgradeMatch(true);
    mapping.setUrlMap(Map.of(graphQl.getHttp().getPath(), requests));
    mapping.setOrder(FIRST);
    return mapping;
  }
}
