package io.lienlac.graphql.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of a realm, as a client that may manage them reaches them. */
final class KeycloakUsers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int DONE = 204;
  private static final int NOT_FOUND = 404;

  private final AccountSettings settings;
  private final HttpClient http;

  KeycloakUsers(AccountSettings settings, HttpClient http) {
    this.settings = settings;
    this.http = http;
  }

  /** From then on there is no such account, if there ever was one. */
  void delete(String subject) {
    HttpResponse<String> answer =
        send(
            request(
                    settings.issuer().replaceFirst("/realms/", "/admin/realms/")
                        + "/users/"
                        + encoded(subject))
                .header("Authorization", "Bearer " + token())
                .DELETE());
    if (answer.statusCode() != DONE && answer.statusCode() != NOT_FOUND) {
      throw new IllegalStateException("Keycloak deletes no account: " + answer.statusCode());
    }
  }

  private String token() {
    HttpResponse<String> answer =
        send(
            request(settings.issuer() + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                            .formatted(encoded(settings.client()), encoded(settings.secret())))));
    if (answer.statusCode() != OK) {
      throw new IllegalStateException("Keycloak gives no token: " + answer.statusCode());
    }
    return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Keycloak was asked", e);
    }
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
