package io.lienlac;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as one account uses it, over HTTP. */
public final class GraphQl {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Supplier<URI> endpoint;
  private final Supplier<String> token;
  private final String language;

  GraphQl(Supplier<URI> endpoint, Supplier<String> token) {
    this(endpoint, token, "en");
  }

  private GraphQl(Supplier<URI> endpoint, Supplier<String> token, String language) {
    this.endpoint = endpoint;
    this.token = token;
    this.language = language;
  }

  /** The same in another language. */
  public GraphQl in(String otherLanguage) {
    return new GraphQl(endpoint, token, otherLanguage);
  }

  /** The API as the bearer of this one token uses it. */
  public static GraphQl with(Supplier<URI> endpoint, String token) {
    return new GraphQl(endpoint, () -> token);
  }

  /** Where something is on the same server. */
  public URI at(String path) {
    return endpoint.get().resolve(path);
  }

  /** Asks, whatever the answer. */
  public Answer ask(String document, Map<String, ?> variables) {
    HttpResponse<String> response =
        Http.send(request(document, variables, "application/graphql-response+json"));
    return new Answer(response.statusCode(), response.body());
  }

  private HttpRequest request(String document, Map<String, ?> variables, String accept) {
    String body =
        JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
    return HttpRequest.newBuilder(endpoint.get())
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.get())
        .header("Content-Type", "application/json")
        .header("Accept", accept)
        .header("Accept-Language", language)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The data of an answer without errors. */
  public JsonNode data(String document, Map<String, ?> variables) {
    return ask(document, variables).data();
  }

  /** The data of an answer without errors. */
  public JsonNode data(String document) {
    return data(document, Map.of());
  }

  /**
   * Does a mutation, under a new key unless the input has one.
   *
   * @param selection what of the payload is wanted, besides errors and whether the view is behind
   */
  public Payload mutate(String mutation, Map<String, ?> input, String selection) {
    Map<String, Object> keyed = new LinkedHashMap<>();
    keyed.put("idempotencyKey", UUID.randomUUID().toString());
    keyed.putAll(input);
    Answer answer = ask(document(mutation, selection), Map.of("input", keyed));
    return new Payload(mutation, answer.data().path(mutation));
  }

  /** Listens by a subscription. */
  public Listener listen(String subscription) {
    return listenSoon(subscription).join();
  }

  /** The same, without waiting until the connection stands. */
  public CompletableFuture<Listener> listenSoon(String subscription) {
    return Listener.open(endpoint.get(), token.get(), subscription);
  }

  /** Listens by a subscription, without a WebSocket. */
  public EventStream stream(String subscription) {
    return new EventStream(Http.lines(request(subscription, Map.of(), "text/event-stream")));
  }

  /** The data of the first events of a subscription; fewer when it ends or falls silent. */
  public List<JsonNode> hear(String subscription, int events) {
    List<JsonNode> heard = new ArrayList<>();
    try (Listener listener = listen(subscription)) {
      while (heard.size() < events) {
        Optional<JsonNode> message = listener.message(heard.isEmpty() ? 10_000 : 1_000);
        if (message.isEmpty() || !message.get().path("type").asString().equals("next")) {
          return heard;
        }
        heard.add(message.get().at("/payload/data"));
      }
    }
    return heard;
  }

  /** The document with which {@link #mutate} asks; its one variable is {@code input}. */
  public static String document(String mutation, String selection) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    return "mutation($input: %s) { %s(input: $input) { %s userErrors { code message field } viewIsBehind } }"
        .formatted(type, mutation, selection);
  }
}
