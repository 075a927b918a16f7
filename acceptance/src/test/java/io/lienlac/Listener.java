package io.lienlac;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One subscription on a WebSocket of its own, as a front end has it ({@code graphql-transport-ws}).
 */
public final class Listener implements WebSocket.Listener, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PATIENCE_SECONDS = 30;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().executor(Executors.newFixedThreadPool(4, daemons())).build();

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final String document;
  private @Nullable WebSocket socket;
  private CompletableFuture<@Nullable WebSocket> sending = CompletableFuture.completedFuture(null);
  private volatile long lastHeard;

  private Listener(String document) {
    this.document = document;
  }

  /** Begins to listen; what it hears can be asked for from then on. */
  static CompletableFuture<Listener> open(URI graphQl, String token, String document) {
    Listener listener = new Listener(document);
    return CLIENT
        .newWebSocketBuilder()
        .subprotocols("graphql-transport-ws")
        .buildAsync(URI.create(graphQl.toString().replaceFirst("^http", "ws")), listener)
        .thenCompose(
            socket -> {
              listener.socket = socket;
              return listener.send(
                  Map.of(
                      "type",
                      "connection_init",
                      "payload",
                      Map.of("Authorization", "Bearer " + token)));
            })
        .thenApply(sent -> listener);
  }

  /** The data of the next event, for which it waits. */
  public JsonNode next() {
    JsonNode message = message();
    if (!message.path("type").asString().equals("next") || message.at("/payload").has("errors")) {
      throw new AssertionError("no event: " + message);
    }
    return message.at("/payload/data").iterator().next();
  }

  /** The next message, for which it waits. */
  public JsonNode message() {
    return message(PATIENCE_SECONDS * 1_000L)
        .orElseThrow(() -> new AssertionError("nothing heard; closed: " + closed));
  }

  /** The next message, if there is one within so many milliseconds. */
  public Optional<JsonNode> message(long millis) {
    try {
      return Optional.ofNullable(messages.poll(millis, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many messages are there that nobody has asked for. */
  public int waiting() {
    return messages.size();
  }

  /** When the last message came, by {@link System#nanoTime}. */
  public long lastHeard() {
    return lastHeard;
  }

  /** All messages that are there. */
  public List<JsonNode> drain() {
    List<JsonNode> all = new ArrayList<>();
    messages.drainTo(all);
    return all;
  }

  public boolean isClosed() {
    return closed.isDone();
  }

  /** The code with which the server closes it, for which it waits. */
  public int code() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** As when the network is gone. */
  @Override
  public void close() {
    Objects.requireNonNull(socket).abort();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      JsonNode message = JSON.readTree(text.toString());
      text.setLength(0);
      switch (message.path("type").asString()) {
        case "connection_ack" ->
            send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", document)));
        case "ping" -> send(Map.of("type", "pong"));
        default -> {
          lastHeard = System.nanoTime();
          messages.add(message);
        }
      }
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

  /** One after the other: a client may not send before what it sent is on its way. */
  private synchronized CompletableFuture<@Nullable WebSocket> send(Map<String, ?> message) {
    String sent = JSON.writeValueAsString(message);
    WebSocket server = Objects.requireNonNull(socket);
    sending = sending.thenCompose(before -> server.sendText(sent, true).thenApply(same -> same));
    return sending;
  }

  private static ThreadFactory daemons() {
    return Thread.ofPlatform().name("listener-", 0).daemon().factory();
  }
}
