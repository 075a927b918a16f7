package io.lienlac.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class TokensTest {

  private static final TestIssuer OURS = TestIssuer.OURS;

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @ParameterizedTest
  @MethodSource("io.lienlac.graphql.BadTokens#all")
  void aBadTokenIsRefused(String token) {
    refused(operation().header("Authorization", "Bearer " + token));
  }

  @Test
  void noTokenIsRefused() {
    refused(operation());
    refused(operation().header("Authorization", "Basic ZGlyZWN0b3I6cGFzc3dvcmQ="));
    refused(operation().header("Authorization", "Bearer "));
  }

  @Test
  void aTokenByAKeyThatTheIssuerHasTakenBackIsRefused() {
    String before = OURS.token("director");
    OURS.rotate();
    assertThat(http.ask("director", "{ __typename }").status()).isEqualTo(200);
    sides.reset();
    refused(operation().header("Authorization", "Bearer " + before));
  }

  @Test
  void aTokenIsNotTakenFromTheAddress() {
    refused(
        http.request("/graphql?access_token=" + OURS.token("director"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Http.body("{ __typename }", Map.of()))));
  }

  @Test
  void aGoodTokenIsTaken() {
    assertThat(
            http.ask("director", "{ viewer { person { givenName } } }")
                .text("/viewer/person/givenName"))
        .isEqualTo("director");
  }

  @Test
  void ourClockAndTheIssuersMayBeApartALittle() {
    Instant now = Instant.now();
    String token = OURS.token("director", c -> c.notBeforeTime(Date.from(now.plusSeconds(5))));
    assertThat(http.send(operation().header("Authorization", "Bearer " + token)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void severalAudiencesAreTakenIfWeAreAmongThem() {
    String token = OURS.token("director", c -> c.audience(List.of("account", "lienlac-api")));
    assertThat(http.send(operation().header("Authorization", "Bearer " + token)).statusCode())
        .isEqualTo(200);
  }

  private void refused(HttpRequest.Builder request) {
    HttpResponse<String> response = http.send(request);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    assertThat(response.body()).doesNotContain("data");
    assertThat(sides.asked).isEmpty();
  }

  private HttpRequest.Builder operation() {
    return http.request("/graphql")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(Http.body("{ __typename }", Map.of())));
  }
}
