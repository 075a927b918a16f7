package io.lienlac.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's GraphQL API over HTTP; a few requests at a time, so that it is not overrun. */
final class Api {

  private static final int AT_A_TIME = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI endpoint;
  private final Accounts accounts;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  Api(URI endpoint, Accounts accounts) {
    this.endpoint = endpoint;
    this.accounts = accounts;
  }

  /** The answer's data; an answer with errors is a failure. */
  JsonNode ask(String userName, String document, Map<String, ?> variables) {
    String token = accounts.token(userName);
    String body =
        JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return data(userName, send(request));
  }

  private HttpResponse<String> send(HttpRequest request) {
    places.acquireUninterruptibly();
    try {
      return Http.send(request);
    } finally {
      places.release();
    }
  }

  private static JsonNode data(String userName, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new DemoFailed(
          "%s got HTTP status %d: %s".formatted(userName, response.statusCode(), response.body()));
    }
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    if (answer.has("errors")) {
      throw new DemoFailed(userName + " got errors: " + answer.path("errors"));
    }
    return answer.path("data");
  }
}
