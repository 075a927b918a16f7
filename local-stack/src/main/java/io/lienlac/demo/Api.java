package io.lienlac.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's GraphQL API over HTTP; a few requests at a time, so that it is not overrun. */
final class Api {

  private static final int AT_A_TIME = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_WITH_VIEWS = Duration.ofMinutes(10);
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final URI endpoint;
  private final Accounts accounts;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  Api(URI endpoint, Accounts accounts) {
    this.endpoint = endpoint;
    this.accounts = accounts;
  }

  /**
   * The answer's data; an answer with errors is a failure. While views are still being built, or
   * the machine is too busy to answer in time, it asks again: mutations have keys, and are not done
   * twice.
   */
  JsonNode ask(String userName, String document, Map<String, ?> variables) {
    String body =
        JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
    Instant end = Instant.now().plus(PATIENCE_WITH_VIEWS);
    JsonNode answer = answer(userName, body);
    while (isToBeAskedAgain(answer) && Instant.now().isBefore(end)) {
      pause();
      answer = answer(userName, body);
    }
    if (answer.has("errors")) {
      throw new DemoFailed(userName + " got errors: " + answer.path("errors"));
    }
    return answer.path("data");
  }

  /** Sends the bytes of a file to a link of the API's. */
  void put(String link, byte[] content) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(link))
            .timeout(PATIENCE)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 204) {
      throw new DemoFailed(
          "A file got HTTP status %d: %s".formatted(response.statusCode(), response.body()));
    }
  }

  private JsonNode answer(String userName, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + accounts.token(userName))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 200) {
      throw new DemoFailed(
          "%s got HTTP status %d: %s".formatted(userName, response.statusCode(), response.body()));
    }
    return JsonMapper.shared().readTree(response.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    places.acquireUninterruptibly();
    try {
      return Http.send(request);
    } finally {
      places.release();
    }
  }

  private static boolean isToBeAskedAgain(JsonNode answer) {
    JsonNode errors = answer.path("errors");
    return !errors.isEmpty() && errors.valueStream().allMatch(Api::passes);
  }

  private static boolean passes(JsonNode error) {
    JsonNode extensions = error.path("extensions");
    return switch (extensions.path("code").asString()) {
      case "VIEW_NOT_READY" -> true;
      case "LIMIT_EXCEEDED" -> extensions.path("limit").asString().equals("time");
      default -> false;
    };
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("Interrupted", e);
    }
  }
}
