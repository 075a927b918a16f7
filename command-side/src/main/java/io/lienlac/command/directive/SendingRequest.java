package io.lienlac.command.directive;

import static io.lienlac.api.CommandMetadata.CLIENT_ID;
import static io.lienlac.api.CommandMetadata.CORRELATION_ID;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request with which a letter was sent, withdrawn or reminded of, kept for what it goes on to
 * cause: nobody acts when that is brought into inboxes, but it can be told why it was done.
 */
record SendingRequest(@Nullable String correlationId, @Nullable String clientId) {

  static SendingRequest of(Map<String, ?> metadata) {
    return new SendingRequest(text(metadata, CORRELATION_ID), text(metadata, CLIENT_ID));
  }

  Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    if (correlationId != null) {
      metadata.put(CORRELATION_ID, correlationId);
    }
    if (clientId != null) {
      metadata.put(CLIENT_ID, clientId);
    }
    return metadata;
  }

  private static @Nullable String text(Map<String, ?> metadata, String key) {
    return metadata.get(key) instanceof String value ? value : null;
  }
}
