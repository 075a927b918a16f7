package io.lienlac;

import io.lienlac.stack.StackAddresses;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak as its own administrator uses it. */
public final class KeycloakAdministration {

  private static final String REALM = "/admin/realms/lienlac";

  private final StackAddresses stack;

  public KeycloakAdministration(StackAddresses stack) {
    this.stack = stack;
  }

  /** Lets a client of the demo realm return to one more address. */
  void letSignInAt(String client, String address) {
    ObjectNode found = (ObjectNode) get(REALM + "/clients?clientId=" + client).path(0);
    found.withArray("redirectUris").add(address);
    send("PUT", REALM + "/clients/" + found.path("id").asString(), found);
  }

  /** What it answers at this path, such as {@code /admin/realms}. */
  public JsonNode get(String path) {
    return JsonMapper.shared().readTree(expect(200, request(path).GET()));
  }

  /** Creates a realm out of its description. */
  public void createRealm(JsonNode realm) {
    create("/admin/realms", realm);
  }

  /** Creates an account in the application's realm. */
  public void createAccount(String name, String password) {
    ObjectNode account = JsonMapper.shared().createObjectNode();
    account.put("username", name).put("firstName", "Minh").put("lastName", "Lê");
    account.put("enabled", true);
    account.withArray("credentials").addObject().put("type", "password").put("value", password);
    create(REALM + "/users", account);
  }

  private void create(String path, JsonNode description) {
    expect(
        201,
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(description.toString())));
  }

  public void delete(String path) {
    expect(204, request(path).DELETE());
  }

  private void send(String method, String path, JsonNode content) {
    expect(
        204,
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(content.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stack.keycloakUrl() + path))
        .header("Authorization", "Bearer " + token());
  }

  private static String expect(int status, HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    HttpResponse<String> response = Http.send(request);
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          "%s: %d, %s".formatted(request, response.statusCode(), response.body()));
    }
    return response.body();
  }

  private String token() {
    HttpResponse<String> response =
        KeycloakAccounts.post(
            stack.keycloakUrl() + "/realms/master/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", stack.keycloakPassword()));
    JsonNode token = JsonMapper.shared().readTree(response.body()).path("access_token");
    if (!token.isString()) {
      throw new IllegalStateException("Keycloak refuses its administrator: " + response.body());
    }
    return token.asString();
  }
}
