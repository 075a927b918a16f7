package io.lienlac;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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

  /** Asks, whatever the answer. */
  public Answer ask(String document, Map<String, ?> variables) {
    String body =
        JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
    HttpResponse<String> response =
        Http.send(
            HttpRequest.newBuilder(endpoint.get())
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    return new Answer(response.statusCode(), response.body());
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

  /** The document with which {@link #mutate} asks; its one variable is {@code input}. */
  public static String document(String mutation, String selection) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    return "mutation($input: %s) { %s(input: $input) { %s userErrors { code message field } viewIsBehind } }"
        .formatted(type, mutation, selection);
  }
}
