package io.lienlac.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be asked of the schema itself, where it may be asked. */
@ApiTest
class IntrospectionLimitsTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void aCircularIntrospection() {
    String circle = "fields { type { ".repeat(6) + "name" + " } }".repeat(6);
    Answer answer = http.ask("director", "{ __schema { types { %s } } }".formatted(circle));
    assertThat(answer.json().at("/errors")).isNotEmpty();
  }

  @Test
  void theIntrospectionOfGraphiqlPasses() {
    Answer answer = http.ask("director", IntrospectionQuery.INTROSPECTION_QUERY);
    assertThat(answer.json().at("/errors").isMissingNode())
        .as(answer.json().at("/errors").toString())
        .isTrue();
    assertThat(answer.text("/__schema/queryType/name")).isEqualTo("Query");
  }
}
