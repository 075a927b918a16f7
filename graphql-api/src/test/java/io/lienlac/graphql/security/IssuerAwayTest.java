package io.lienlac.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The application is up before its issuer is. */
class IssuerAwayTest {

  private static void isToldToComeAgain(Http http) {
    HttpResponse<String> response =
        http.send(
            http.request("/graphql")
                .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.body("{ __typename }", Map.of()))));
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(response.body()).doesNotContain("data");
  }

  @Nested
  @ApiTest
  @TestPropertySource(properties = "lienlac.jwks-uri=http://127.0.0.1:1/keys")
  @DirtiesContext
  class WhereItsKeysAreIsSet {

    @Autowired Http http;

    @Test
    void whoHasATokenIsToldToComeAgain() {
      isToldToComeAgain(http);
    }
  }

  @Nested
  @ApiTest
  @TestPropertySource(properties = "lienlac.issuer=http://127.0.0.1:1")
  @DirtiesContext
  class WhereItsKeysAreIsItsOwnToTell {

    @Autowired Http http;

    @Test
    void whoHasATokenIsToldToComeAgain() {
      isToldToComeAgain(http);
      isToldToComeAgain(http);
    }
  }
}
