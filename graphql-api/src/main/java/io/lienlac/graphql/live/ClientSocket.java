package io.lienlac.graphql.live;

import io.lienlac.graphql.support.RequestToken;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * What {@code graphql-transport-ws} asks for beyond what Spring does: that a client who speaks
 * another protocol, or says what is no message of it, is sent away with a code that tells so.
 */
final class ClientSocket extends WebSocketHandlerDecorator {

  private static final Logger LOG = LoggerFactory.getLogger(ClientSocket.class);

  private static final String PROTOCOL = "graphql-transport-ws";
  private static final String SOCKET = ClientSocket.class.getName();
  private static final CloseStatus BAD_MESSAGE = new CloseStatus(4400, "Invalid message");
  private static final CloseStatus OTHER_PROTOCOL =
      new CloseStatus(4406, "Subprotocol not acceptable");

  private final int largestMessage;

  ClientSocket(WebSocketHandler graphQl, int largestMessage) {
    super(graphQl);
    this.largestMessage = largestMessage;
  }

  /** Closes the WebSocket of a session; one that is closed already stays as it is. */
  static void close(WebSocketSessionInfo session, CloseStatus status) {
    Map<String, Object> attributes = session.getAttributes();
    if (attributes.get(SOCKET) instanceof WebSocketSession socket) {
      attributes.remove(RequestToken.ATTRIBUTE);
      close(socket, status);
    }
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws Exception {
    if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
      close(session, OTHER_PROTOCOL);
      return;
    }
    session.getAttributes().put(SOCKET, session);
    session.setTextMessageSizeLimit(largestMessage);
    super.afterConnectionEstablished(session);
  }

  @Override
  public void handleMessage(WebSocketSession session, WebSocketMessage<?> message)
      throws Exception {
    if (message instanceof BinaryMessage) {
      close(session, BAD_MESSAGE);
      return;
    }
    try {
      super.handleMessage(session, message);
    } catch (HttpMessageConversionException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      LOG.debug("GRAPHQL-LIVE-002: no message of the protocol", e);
      close(session, BAD_MESSAGE);
    }
  }

  private static void close(WebSocketSession session, CloseStatus status) {
    try {
      session.close(status);
    } catch (IOException e) {
      LOG.debug("GRAPHQL-LIVE-003: a WebSocket could not be closed in order", e);
    }
  }
}
