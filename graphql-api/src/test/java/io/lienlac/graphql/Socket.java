package io.lienlac.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that speaks {@code graphql-transport-ws}, or something else where a test wants it. */
public final class Socket implements WebSocket.Listener {

  public static final String PROTOCOL = "graphql-transport-ws";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PATIENCE_SECONDS = 10;

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable WebSocket socket;

  private Socket() {}

  static Socket open(WebSocket.Builder builder, URI address) {
    Socket client = new Socket();
    client.socket = builder.buildAsync(address, client).join();
    return client;
  }

  /** Greets with a token, and waits for the answer. */
  public Socket greet(String token) {
    init(Map.of("Authorization", "Bearer " + token));
    if (!next().path("type").asString().equals("connection_ack")) {
      throw new AssertionError("no acknowledgement");
    }
    return this;
  }

  public Socket init(@Nullable Map<String, ?> payload) {
    Map<String, Object> message = new LinkedHashMap<>(Map.of("type", "connection_init"));
    if (payload != null) {
      message.put("payload", payload);
    }
    return send(JSON.writeValueAsString(message));
  }

  public Socket subscribe(String id, String query) {
    return send(
        JSON.writeValueAsString(
            Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query))));
  }

  public Socket complete(String id) {
    return send(JSON.writeValueAsString(Map.of("type", "complete", "id", id)));
  }

  public Socket send(String message) {
    Objects.requireNonNull(socket).sendText(message, true).join();
    return this;
  }

  public WebSocket socket() {
    return Objects.requireNonNull(socket);
  }

  /** The next message, for which it waits. */
  public JsonNode next() {
    try {
      JsonNode next = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no message" + (closed.isDone() ? "; closed " + code() : ""));
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the next event, for which it waits, says of this field. */
  public JsonNode event(String field) {
    JsonNode message = next();
    assertThat(message.path("type").asString()).as(message.toString()).isEqualTo("next");
    assertThat(message.at("/payload/errors").isMissingNode()).as(message.toString()).isTrue();
    return message.at("/payload/data/" + field);
  }

  /** Whether nothing is said for so long. */
  public boolean isQuiet(long millis) {
    try {
      return messages.poll(millis, TimeUnit.MILLISECONDS) == null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The code with which the server closes it, for which it waits. */
  public int code() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      messages.add(JSON.readTree(text.toString()));
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closed.completeExceptionally(failure);
  }
}
