package io.lienlac;

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

/** The demo realm's accounts, signed in with their passwords by the client {@code cli}. */
public final class KeycloakAccounts implements Tokens {

  /** The password of each account of the demo. */
  public static final String PASSWORD = "lienlac";

  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final String issuer;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  KeycloakAccounts(String issuer) {
    this.issuer = issuer;
  }

  @Override
  public String issuer() {
    return issuer;
  }

  @Override
  public String subject(String account) {
    return claims(token(account)).path("sub").asString();
  }

  @Override
  public String token(String account) {
    return issued
        .compute(
            account,
            (name, known) ->
                known != null && Instant.now().isBefore(known.renewAt()) ? known : signIn(name))
        .token();
  }

  /** What a token says, unchecked. */
  public static JsonNode claims(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return JsonMapper.shared().readTree(payload);
  }

  /** Posts a form to an address of Keycloak's. */
  public static HttpResponse<String> post(String address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return Http.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** The realm's address for tokens. */
  public String tokenEndpoint() {
    return tokenEndpoint(issuer);
  }

  /** What the realm answers to an account's password, handed to it by a client. */
  public static HttpResponse<String> signIn(
      String issuer, String client, String account, String password) {
    return post(
        tokenEndpoint(issuer),
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "username", account,
            "password", password));
  }

  private static String tokenEndpoint(String issuer) {
    return issuer + "/protocol/openid-connect/token";
  }

  private Issued signIn(String account) {
    HttpResponse<String> response = signIn(issuer, "cli", account, PASSWORD);
    if (response.statusCode() != 200) {
      throw new IllegalStateException("Keycloak refuses " + account + ": " + response.body());
    }
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
    return new Issued(
        answer.path("access_token").asString(), Instant.now().plus(life).minus(MARGIN));
  }

  private record Issued(String token, Instant renewAt) {}
}
