package io.lienlac.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class GraphQlOverHttpTest {

  private static final String JSON = "application/json";
  private static final String GRAPHQL = "application/graphql-response+json";
  private static final String QUERY = "{\"query\":\"{ __typename }\"}";

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "application/* | application/json",
        "application/json | application/json",
        "application/json; charset=utf-8 | application/json",
        "application/graphql-response+json | application/graphql-response+json",
        "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 |"
            + " application/graphql-response+json",
        "application/json, application/graphql-response+json | application/json",
        "application/json;q=0.5, application/graphql-response+json |"
            + " application/graphql-response+json",
        "application/graphql-response+json, */*;q=0.1 | application/graphql-response+json",
        "*/*, application/graphql-response+json | application/graphql-response+json",
        "text/html, application/json;q=0.1 | application/json"
      })
  void theAnswerHasTheTypeThatIsAccepted(String accept, String expected) {
    HttpResponse<String> response = post(QUERY, JSON, accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(type(response)).isEqualTo(expected);
  }

  @Test
  void whoSaysNothingGetsJson() {
    HttpResponse<String> response =
        http.send(authorised().header("Content-Type", JSON).POST(BodyPublishers.ofString(QUERY)));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(type(response)).isEqualTo(JSON);
    assertThat(response.body()).contains("\"data\":{\"__typename\":\"Query\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "nonsense",
        "application/json;q=0",
        "application/json; charset=utf-16"
      })
  void whoAcceptsNeitherTypeGetsNone(String accept) {
    assertThat(post(QUERY, JSON, accept).statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/graphql",
        "application/json; charset=utf-16",
        "nonsense"
      })
  void whatIsNotJsonIsRefused(String contentType) {
    HttpResponse<String> response = post(QUERY, contentType, JSON);
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.headers().firstValue("Accept")).contains(JSON);
  }

  @Test
  void theSamePathInAnotherSpellingIsNoWayRound() {
    HttpResponse<String> response =
        http.send(
            http.request("/%67raphql")
                .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("[" + QUERY + "]" + " ".repeat(1_100_000))));
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "HEAD"})
  void onlyPostsAreOperations(String method) {
    HttpResponse<String> response =
        http.send(
            http.request("/graphql?query=%7B__typename%7D")
                .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"))
                .method(method, BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "7",
        "\"{ __typename }\"",
        "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]",
        "{}",
        "{\"query\":null}",
        "{\"query\":7}",
        "{\"query\":[]}",
        "{\"query\":\"{ __typename }\",\"variables\":\"x\"}",
        "{\"query\":\"{ __typename }\",\"variables\":[]}",
        "{\"query\":\"{ __typename }\",\"operationName\":7}",
        "{\"query\":\"{ __typename }\",\"extensions\":0}"
      })
  void whatIsNoRequestIsA400(String body) {
    for (String accept : new String[] {JSON, GRAPHQL}) {
      HttpResponse<String> response = post(body, JSON, accept);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
      assertThat(response.body()).doesNotContain("tools.jackson", "springframework", "trace");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\":\"{\"}",
        "{\"query\":\"{ nothing }\"}",
        "{\"query\":\"query($id: ID!) { node(id: $id) { id } }\"}",
        "{\"query\":\"query a { __typename } query b { __typename }\"}",
        "{\"query\":\"{ __typename }\",\"operationName\":\"other\"}"
      })
  void anOperationThatCannotBeginIsA400ForNewClientsAndA200ForOldOnes(String body) {
    assertThat(post(body, JSON, GRAPHQL).statusCode()).isEqualTo(400);
    HttpResponse<String> legacy = post(body, JSON, JSON);
    assertThat(legacy.statusCode()).isEqualTo(200);
    assertThat(legacy.body()).contains("\"errors\"").doesNotContain("\"data\":{");
  }

  @Test
  void aFieldThatIsRefusedIsA200() {
    String body = "{\"query\":\"{ viewer { person { id } } node(id: \\\"?\\\") { id } }\"}";
    HttpResponse<String> response = post(body, JSON, GRAPHQL);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"node\":null", "\"viewer\":{");
  }

  @Test
  void nullsWhereTheSpecificationAllowsThemAreTaken() {
    String body =
        "{\"query\":\"{ __typename"
            + " }\",\"variables\":null,\"operationName\":null,\"extensions\":null}";
    assertThat(post(body, JSON, GRAPHQL).statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeIsA413() {
    String large =
        "{\"query\":\"{ __typename }\",\"variables\":{\"x\":\"%s\"}}"
            .formatted("x".repeat(1_100_000));
    assertThat(post(large, JSON, JSON).statusCode()).isEqualTo(413);
  }

  @Test
  void aLongLetterFitsIntoABody() {
    String long100k =
        "{\"query\":\"{ __typename }\",\"variables\":{\"x\":\"%s\"}}"
            .formatted("ế".repeat(100_000));
    assertThat(post(long100k, JSON, JSON).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String body, String contentType, String accept) {
    return http.send(
        authorised()
            .header("Content-Type", contentType)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder authorised() {
    return http.request("/graphql")
        .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"));
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";")[0];
  }
}
