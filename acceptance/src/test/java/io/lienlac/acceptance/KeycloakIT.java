package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Http;
import io.lienlac.KeycloakAccounts;
import io.lienlac.KeycloakAdministration;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.StackAddresses;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@WithoutViews
class KeycloakIT {

  private static final StackAddresses STACK = SharedStack.get();
  private static final String TOKENS = STACK.issuer() + "/protocol/openid-connect/token";
  private static final KeycloakAdministration ADMINISTRATION = new KeycloakAdministration(STACK);
  private static final int FAILURES_ALLOWED = 5;

  @Test
  void aTokenIsShortLivedForTheApiAndNamesNobody() {
    JsonNode claims =
        KeycloakAccounts.claims(
            json(signIn("cli", "officer.haiduong")).path("access_token").asString());
    assertThat(claims.path("iss").asString()).isEqualTo(STACK.issuer());
    assertThat(claims.path("sub").asString()).isEqualTo("d3300000-0000-4000-8000-000000000004");
    assertThat(claims.path("aud").toString()).contains("lienlac-api");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 300L);
    assertThat(claims.propertyNames())
        .doesNotContain("name", "given_name", "family_name", "preferred_username", "email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "mobile", "graphiql", "admin-cli"})
  void noFrontEndTakesAPassword(String client) {
    HttpResponse<String> response = signIn(client, "officer.haiduong");
    assertThat(response.statusCode()).isBetween(400, 401);
    assertThat(json(response).has("access_token")).isFalse();
  }

  @Test
  void aRefreshTokenWorksOnce() {
    String first = json(signIn("cli", "officer.haiduong")).path("refresh_token").asString();
    HttpResponse<String> refreshed = refresh(first);
    assertThat(refreshed.statusCode()).isEqualTo(200);
    assertThat(json(refreshed).path("refresh_token").asString()).isNotEqualTo(first);
    HttpResponse<String> again = refresh(first);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(json(again).path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void guessingLocksTheAccountForAWhile() {
    String account = "nobody";
    try {
      for (int i = 0; i < FAILURES_ALLOWED; i++) {
        assertThat(signIn("cli", account, "wrong-" + i).statusCode()).isBetween(400, 401);
      }
      assertThat(signIn("cli", account).statusCode()).isNotEqualTo(200);
    } finally {
      ADMINISTRATION.delete(
          "/admin/realms/lienlac/attack-detection/brute-force/users/"
              + "d3300000-0000-4000-8000-000000000023");
    }
    assertThat(signIn("cli", account).statusCode()).isEqualTo(200);
  }

  @Test
  void provisioningKeepsAccountsAndNothingElse() {
    String token = provisioningToken();
    assertThat(realm(token, "/users/" + UUID.randomUUID(), "GET", "").statusCode()).isEqualTo(404);
    assertThat(realm(token, "/clients", "GET", "").statusCode()).isEqualTo(403);
    HttpResponse<String> created =
        realm(token, "/users", "POST", "{\"username\":\"provisioned\",\"enabled\":true}");
    assertThat(created.statusCode()).isEqualTo(201);
    String address = created.headers().firstValue("Location").orElseThrow();
    String user = address.substring(address.lastIndexOf("/users/"));
    assertThat(realm(token, user, "PUT", "{\"enabled\":false}").statusCode()).isEqualTo(204);
    assertThat(json(realm(token, user, "GET", "")).path("enabled").asBoolean()).isFalse();
    assertThat(realm(token, user, "DELETE", "").statusCode()).isEqualTo(204);
  }

  @Test
  void aTokenWithoutTheScopeOfTheApiIsNotTakenThere() {
    assertThat(graphQl(provisioningToken()).statusCode()).isEqualTo(401);
    String withScope = json(signIn("cli", "officer.haiduong")).path("access_token").asString();
    assertThat(graphQl(withScope).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "mobile"})
  void aFrontEndMustProveItselfByPkce(String client) {
    String redirect = redirectUri(client);
    HttpResponse<String> without = authorize(client, redirect, "");
    assertThat(without.statusCode()).isEqualTo(302);
    assertThat(without.headers().firstValue("Location").orElseThrow())
        .startsWith(redirect)
        .contains("error=invalid_request");
    HttpResponse<String> plain =
        authorize(
            client, redirect, "&code_challenge_method=plain&code_challenge=" + "a".repeat(43));
    assertThat(plain.headers().firstValue("Location").orElseThrow())
        .contains("error=invalid_request");
    HttpResponse<String> hashed =
        authorize(client, redirect, "&code_challenge_method=S256&code_challenge=" + "a".repeat(43));
    assertThat(hashed.statusCode()).isEqualTo(200);
    assertThat(authorize(client, redirect + "/else", "").statusCode()).isEqualTo(400);
  }

  @Test
  void theProductionRealmStandsAloneWithoutAnythingOfTheDemo() throws Exception {
    String text =
        Files.readString(Path.of("..", "keycloak-realm", "lienlac-realm.json"))
            .replace("${LIENLAC_WEB_REDIRECT_URI}", "https://web.example.org/signed-in")
            .replace("${LIENLAC_MOBILE_REDIRECT_URI}", "https://app.example.org/signed-in")
            .replace("${LIENLAC_PROVISIONING_SECRET}", "secret-of-provisioning");
    ObjectNode realm = (ObjectNode) JsonMapper.shared().readTree(text);
    String name = "production-alone";
    realm.put("realm", name);
    ADMINISTRATION.createRealm(realm);
    try {
      assertThat(ADMINISTRATION.get("/admin/realms/" + name + "/users")).isEmpty();
      assertThat(ids(ADMINISTRATION.get("/admin/realms/" + name + "/clients")))
          .contains("web", "mobile", "provisioning")
          .doesNotContain("cli", "graphiql");
    } finally {
      ADMINISTRATION.delete("/admin/realms/" + name);
    }
  }

  private static String provisioningToken() {
    HttpResponse<String> response =
        KeycloakAccounts.post(
            TOKENS,
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "provisioning",
                "client_secret", STACK.provisioningSecret()));
    return json(response).path("access_token").asString();
  }

  private static HttpResponse<String> realm(
      String token, String path, String method, String content) {
    return send(STACK.keycloakUrl() + "/admin/realms/lienlac" + path, token, method, content);
  }

  private static HttpResponse<String> graphQl(String token) {
    String operation = "{\"query\":\"{ __typename }\"}";
    return send(RunningSystem.baseUrl() + "/graphql", token, "POST", operation);
  }

  private static HttpResponse<String> send(
      String address, String token, String method, String content) {
    return Http.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(content))
            .build());
  }

  private static List<String> ids(JsonNode clients) {
    return clients.valueStream().map(client -> client.path("clientId").asString()).toList();
  }

  private static String redirectUri(String client) {
    return ADMINISTRATION
        .get("/admin/realms/lienlac/clients?clientId=" + client)
        .path(0)
        .path("redirectUris")
        .path(0)
        .asString();
  }

  private static HttpResponse<String> authorize(String client, String redirect, String more) {
    String address =
        "%s/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=%s&redirect_uri=%s%s"
            .formatted(
                STACK.issuer(), client, URLEncoder.encode(redirect, StandardCharsets.UTF_8), more);
    return Http.send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private static HttpResponse<String> signIn(String client, String account) {
    return signIn(client, account, KeycloakAccounts.PASSWORD);
  }

  private static HttpResponse<String> signIn(String client, String account, String password) {
    return KeycloakAccounts.signIn(STACK.issuer(), client, account, password);
  }

  private static HttpResponse<String> refresh(String token) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("client_id", "cli");
    form.put("refresh_token", token);
    return KeycloakAccounts.post(TOKENS, form);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
