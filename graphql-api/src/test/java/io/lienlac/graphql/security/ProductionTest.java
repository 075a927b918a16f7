package io.lienlac.graphql.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@ApiTest
@ActiveProfiles("production")
@DirtiesContext
class ProductionTest {

  @Autowired Http http;

  /** The switch is the whole JVM's. */
  @AfterAll
  static void allowIntrospection() {
    Introspection.enabledJvmWide(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{ __schema { types { name } } }", "{ __type(name: \"Query\") { name } }"})
  void theSchemaIsNotTold(String query) {
    Answer answer = http.ask("director", query);
    assertThat(answer.json().at("/errors")).isNotEmpty();
    assertThat(answer.json().toString()).doesNotContain("\"name\":");
  }

  @Test
  void whatIsWrittenWrongIsNotPutRight() {
    assertThat(http.ask("director", "{ viewr { person { id } } }").error().toString())
        .doesNotContain("viewer", "Did you mean");
  }

  /** What graphql-cop calls so asks for more than anybody needs, or for what is inside. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("probes")
  void noProbeIsAnswered(String probe, String query) {
    Answer answer = http.ask("director", query);
    assertThat(answer.json().at("/errors").size()).as(probe).isBetween(1, 6);
    assertThat(answer.json().at("/data").isMissingNode() || answer.json().at("/data").isNull())
        .as(answer.json().toString())
        .isTrue();
    assertThat(answer.json().toString()).doesNotContain("Did you mean", "Exception", "trace");
  }

  static Stream<Arguments> probes() {
    String circle = "fields { type { ".repeat(4) + "name" + " } }".repeat(4);
    String aliases =
        IntStream.range(0, 101).mapToObj("a%d: __typename "::formatted).collect(joining());
    return Stream.of(
        Arguments.of("dos_alias_overloading", "{ " + aliases + "}"),
        Arguments.of("dos_circular_introspection", "{ __schema { types { " + circle + " } } }"),
        Arguments.of("dos_directive_overloading", "{ __typename " + "@a".repeat(10) + " }"),
        Arguments.of("dos_field_duplication", "{ " + "__typename ".repeat(500) + "}"),
        Arguments.of("info_field_suggestions", "{ __schema { directive } }"),
        Arguments.of("info_introspect", "{ __schema { types { name } } }"),
        Arguments.of("info_unhandled_error", "unknown { nothing }"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          dos_batch               | POST | /graphql | 400
          info_get_method_support | GET | /graphql?query=%7B__typename%7D | 405
          info_get_based_mutation | GET | /graphql?query=mutation%7B__typename%7D | 405
          """)
  void noProbeGetsThrough(String probe, String method, String path, int status) {
    String batch = "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]";
    assertThat(send(method, path, "application/json", batch)).as(probe).isEqualTo(status);
  }

  /** The probe info_post_based_csrf. */
  @Test
  void noFormOfAnotherPageIsTaken() {
    String form = "query=%7B__typename%7D";
    assertThat(send("POST", "/graphql", "application/x-www-form-urlencoded", form)).isEqualTo(415);
  }

  /** The probe info_trace. */
  @Test
  void howLongWhatTookIsNotTold() {
    Answer answer = http.ask("director", "{ __typename }");
    assertThat(answer.json().at("/extensions").propertyNames()).containsExactly("position");
  }

  /** The probe info_graphiql. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/graphiql", "/graphiql/page.js", "/graphiql/config.json", "/playground"})
  void thereIsNoGraphiql(String path) {
    assertThat(http.send(http.request(path).GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void operationsAreTaken() {
    assertThat(http.ask("director", "{ __typename }").text("/__typename")).isEqualTo("Query");
  }

  private int send(String method, String path, String contentType, String body) {
    return http.send(
            http.request(path)
                .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"))
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body)))
        .statusCode();
  }
}
