package io.lienlac.graphql.live;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;

/** How an operation's answer travels. */
enum Transport {
  /** In one piece: queries and mutations. */
  ANSWER,
  /** As server-sent events: one subscription. */
  EVENT_STREAM,
  /** In messages of {@code graphql-transport-ws}: subscriptions. */
  WEB_SOCKET;

  static Transport of(WebGraphQlRequest request) {
    if (request instanceof WebSocketGraphQlRequest) {
      return WEB_SOCKET;
    }
    return request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)
        ? EVENT_STREAM
        : ANSWER;
  }
}
