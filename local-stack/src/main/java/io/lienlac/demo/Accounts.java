package io.lienlac.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of the demo realm, signed in by their passwords through client {@code cli}. */
final class Accounts {

  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final URI tokens;
  private final Map<String, Token> signedIn = new ConcurrentHashMap<>();

  Accounts(URI realm) {
    this.tokens = URI.create(realm + "/protocol/openid-connect/token");
  }

  /** A token that is valid for a while yet. */
  String token(String userName) {
    return signedIn(userName).value();
  }

  /** Issuer and subject by which the system knows the account. */
  Identity identity(String userName) {
    String payload = signedIn(userName).value().split("\\.")[1];
    JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(payload));
    return new Identity(claims.path("iss").asString(), claims.path("sub").asString());
  }

  private Token signedIn(String userName) {
    return signedIn.compute(
        userName,
        (name, known) ->
            known != null && Instant.now().isBefore(known.renewAt()) ? known : signIn(name));
  }

  private Token signIn(String userName) {
    String form =
        form(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "cli",
                "username",
                userName,
                "password",
                DemoData.PASSWORD));
    HttpRequest request =
        HttpRequest.newBuilder(tokens)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response = Http.send(request);
    if (response.statusCode() != 200) {
      throw new DemoFailed("Keycloak does not sign " + userName + " in: " + response.body());
    }
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
    return new Token(
        answer.path("access_token").asString(), Instant.now().plus(life).minus(MARGIN));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** An account, as its tokens name it. */
  record Identity(String issuer, String subject) {}

  private record Token(String value, Instant renewAt) {}
}
