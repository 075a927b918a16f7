package io.lienlac.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.ApiTestApplication;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.TestIssuer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

@ApiTest
class DoorsTest {

  private static final Planned TO_ASK =
      new Planned("/graphql", "POST", "authorization,content-type");

  @Autowired Http http;

  @LocalManagementPort int managementPort;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/graphql",
        "/graphql/schema",
        "/error",
        "/actuator",
        "/actuator/health",
        "/actuator/metrics",
        "/graphql-ui/index.html",
        "/index.html",
        "/graphiqlx",
        "/graphiql/../graphql"
      })
  void everythingIsClosedWithoutAToken(String path) {
    assertThat(get(path).statusCode()).isIn(400, 401);
  }

  @Test
  void healthIsOpenWithoutItsPartsOnAPortOfItsOwn() {
    for (String path : List.of("", "/liveness", "/readiness")) {
      HttpResponse<String> health = management("/actuator/health" + path);
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("UP").doesNotContain("components", "issuer");
    }
    assertThat(management("/actuator/health/issuer").statusCode()).isEqualTo(404);
  }

  @Test
  void theKeyOfOperationsOpensPartsAndMetrics() {
    String key = basic("operations", ApiTestApplication.OPERATIONS_KEY);
    assertThat(management("/actuator/health", key).body()).contains("components", "issuer");
    assertThat(management("/actuator/health/issuer", key).body()).contains("UP");
    assertThat(management("/actuator/health/files", key).body()).contains("UP");
    assertThat(management("/actuator/metrics", key).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/metrics",
        "/actuator/metrics/jvm.memory.used",
        "/actuator/prometheus",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers"
      })
  void nothingElseOpensThem(String path) {
    assertThat(management(path).statusCode()).isEqualTo(401);
    for (String wrong :
        List.of(
            basic("operations", "wrong"),
            basic("operations", ""),
            basic("director", ApiTestApplication.OPERATIONS_KEY))) {
      assertThat(management(path, wrong).statusCode()).isEqualTo(401);
    }
    String token = "Bearer " + TestIssuer.OURS.token("director");
    assertThat(management(path, token).statusCode()).isIn(401, 404);
  }

  @Test
  void theKeyOfOperationsOpensNothingOfTheApi() {
    HttpResponse<String> answer =
        http.send(
            http.request("/graphql")
                .header("Authorization", basic("operations", ApiTestApplication.OPERATIONS_KEY))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}")));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void graphiqlsPageIsOpenAndBringsItsOwnPolicy() {
    HttpResponse<String> page = get("/graphiql");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("script-src 'self'", "connect-src 'self' http://127.0.0.1");
  }

  @Test
  void everyAnswerForbidsWhatNoAnswerNeeds() {
    HttpResponse<String> response = get("/graphql");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void onlyTheNamedPagesOfOtherOriginsMayAsk() {
    HttpResponse<String> named = preflight(TO_ASK, "https://lienlac.example");
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://lienlac.example");
    assertThat(named.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();

    HttpResponse<String> other = preflight(TO_ASK, "https://elsewhere.example");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "GET"})
  void filesGoToAndFromTheNamedPagesToo(String method) {
    Planned planned = new Planned("/files/AAAA", method, "content-type");
    HttpResponse<String> named = preflight(planned, "https://lienlac.example");
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://lienlac.example");
    assertThat(named.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains(method);
    assertThat(named.headers().firstValue("Access-Control-Allow-Headers")).contains("content-type");

    HttpResponse<String> other = preflight(planned, "https://elsewhere.example");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void anErrorTellsNothingOfTheInside() {
    HttpResponse<String> response =
        http.send(
            http.request("/nowhere")
                .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"))
                .POST(BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("trace", "springframework");
  }

  private HttpResponse<String> get(String path) {
    return http.send(http.request(path).GET());
  }

  private HttpResponse<String> management(String path) {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)).GET());
  }

  private HttpResponse<String> management(String path, String authorization) {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
            .header("Authorization", authorization)
            .GET());
  }

  private static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** What a page of another origin wants to send. */
  private record Planned(String path, String method, String headers) {}

  private HttpResponse<String> preflight(Planned planned, String origin) {
    return http.send(
        http.request(planned.path())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", planned.method())
            .header("Access-Control-Request-Headers", planned.headers())
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
