package io.lienlac.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest
  @ValueSource(strings = {"/graphiql", "/graphiql/page.js", "/graphiql/config.json"})
  void thereIsNoGraphiql(String path) {
    assertThat(http.send(http.request(path).GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void operationsAreTaken() {
    assertThat(http.ask("director", "{ __typename }").text("/__typename")).isEqualTo("Query");
  }
}
