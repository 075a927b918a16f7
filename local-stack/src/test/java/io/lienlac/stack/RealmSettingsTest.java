package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmSettingsTest {

  private static final Path FOLDER = Path.of("..", "keycloak-realm");
  private static final JsonNode REALM = read("lienlac-realm.json");
  private static final JsonNode DEMO = read("demo/lienlac-demo.json");

  @Test
  void productionGrantsNothingForAPasswordSentByAClient() {
    assertThat(clients(REALM))
        .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean())
        .noneMatch(client -> client.path("implicitFlowEnabled").asBoolean());
  }

  @Test
  void everyClientOfABrowserIsPublicWithProofKeyAndOneExactAddress() {
    for (JsonNode realm : List.of(REALM, DEMO)) {
      assertThat(clients(realm).stream().filter(RealmSettingsTest::isForABrowser))
          .isNotEmpty()
          .allMatch(client -> client.path("publicClient").asBoolean())
          .allMatch(
              client ->
                  "S256"
                      .equals(
                          client.path("attributes").path("pkce.code.challenge.method").asString()))
          .allMatch(client -> client.path("redirectUris").size() == 1)
          .noneMatch(client -> client.path("redirectUris").path(0).asString().contains("*"));
    }
  }

  @Test
  void tokensAreShortLivedAndRefreshTokensUsedOnce() {
    assertThat(REALM.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    assertThat(REALM.path("revokeRefreshToken").asBoolean()).isTrue();
    assertThat(REALM.path("refreshTokenMaxReuse").asInt(-1)).isZero();
    assertThat(REALM.path("bruteForceProtected").asBoolean()).isTrue();
  }

  @Test
  void productionHasNoSecretAndNobodyOfTheDemo() {
    assertThat(clients(REALM))
        .filteredOn(client -> client.has("secret"))
        .allMatch(client -> client.path("secret").asString().startsWith("${LIENLAC_"));
    assertThat(names(REALM, "users", "username")).containsExactly("service-account-provisioning");
    assertThat(names(REALM, "clients", "clientId")).doesNotContain("cli", "graphiql");
  }

  @Test
  void theDemoAddsWithoutRepeating() {
    assertThat(names(DEMO, "clients", "clientId")).containsExactlyInAnyOrder("cli", "graphiql");
    assertThat(names(DEMO, "users", "id")).hasSize(DEMO.path("users").size());
  }

  private static boolean isForABrowser(JsonNode client) {
    return client.path("standardFlowEnabled").asBoolean();
  }

  private static List<JsonNode> clients(JsonNode realm) {
    return realm.path("clients").valueStream().toList();
  }

  private static Set<String> names(JsonNode realm, String list, String key) {
    return realm
        .path(list)
        .valueStream()
        .map(one -> one.path(key).asString())
        .collect(Collectors.toSet());
  }

  private static JsonNode read(String file) {
    return JsonMapper.shared().readTree(FOLDER.resolve(file));
  }
}
