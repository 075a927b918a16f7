package io.lienlac.graphql.support;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.organisation.FindPersonOfAccount;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.FindServedPosition;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.organisation.FindScope;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AnsweringTest {

  private static final String NODE = "query($id: ID!) { node(id: $id) { __typename id } }";

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void everyAnswerSaysItsPosition() {
    assertThat(http.ask("director", "{ __typename }").json().at("/extensions/position").asInt())
        .isEqualTo(42);
    assertThat(http.ask("director", "{ nothing }").json().at("/extensions/position").asInt())
        .isEqualTo(42);
  }

  @Test
  void aPositionThatCannotBeToldIsNull() {
    sides.queries(
        query -> {
          if (query instanceof FindServedPosition) {
            throw new IllegalStateException("away");
          }
          return sides.worldsAnswer(query);
        });
    Answer answer = http.ask("director", "{ __typename }");
    assertThat(answer.json().at("/extensions/position").isNull()).isTrue();
    assertThat(answer.text("/__typename")).isEqualTo("Query");
  }

  @Test
  void whoAsksIsLookedUpOnce() {
    http.ask(
        "director",
        "{ a: units { pageInfo { hasNextPage } } b: persons { pageInfo { hasNextPage } }"
            + " viewer { person { phone } inbox { pageInfo { hasNextPage } } } }");
    assertThat(sides.asked).filteredOn(FindPersonOfAccount.class::isInstance).hasSize(1);
    assertThat(sides.asked).filteredOn(FindScope.class::isInstance).hasSize(1);
  }

  @Test
  void faultsOfOursStayInTheLog() {
    sides.queries(
        query -> {
          throw new IllegalStateException("the secret inside");
        });
    Answer answer = http.ask("director", "{ units { pageInfo { hasNextPage } } }");
    assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
    String id = answer.error().at("/extensions/correlationId").asString();
    assertThat(id).hasSize(36);
    assertThat(answer.error().at("/message").asString())
        .isEqualTo("Something went wrong here. Whoever looks after the system finds it by %s.", id);
    assertThat(answer.json().toString()).doesNotContain("secret", "IllegalState");
  }

  @Test
  void aViewThatIsStillBeingBuiltIsSaidToBe() {
    sides.queries(
        query -> {
          if (query instanceof FindScope) {
            throw new ViewNotReady("appointments");
          }
          return sides.worldsAnswer(query);
        });
    Answer answer = http.askIn("vi", "director", "{ units { pageInfo { hasNextPage } } }");
    assertThat(answer.code()).isEqualTo("VIEW_NOT_READY");
    assertThat(answer.error().at("/message").asString())
        .isEqualTo("Dữ liệu đang được xây dựng. Vui lòng thử lại sau.");
  }

  @Test
  void everythingWithAnIdIsANode() {
    Map<String, String> names =
        Map.of(
            "OrganisationUnit", idOf(World.SCHOOL),
            "Person", idOf(World.TEACHER),
            "Appointment",
                new GlobalId("Appointment", World.id("appointment of teacher")).toString(),
            "Directive", idOf(World.LETTER),
            "InboxItem", new GlobalId("InboxItem", World.RECEIVED.id().value()).toString());
    names.forEach(
        (type, id) -> {
          Answer answer = http.ask("principal", NODE, Map.of("id", id));
          assertThat(answer.text("/node/__typename")).isEqualTo(type);
          assertThat(answer.text("/node/id")).isEqualTo(id);
          assertThat(http.ask("principal elsewhere", NODE, Map.of("id", id)).code())
              .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
        });
    String delegation = new GlobalId("Delegation", World.id("delegation")).toString();
    assertThat(http.ask("officer", NODE, Map.of("id", delegation)).text("/node/__typename"))
        .isEqualTo("Delegation");
    assertThat(http.ask("principal", NODE, Map.of("id", delegation)).at("/node").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "UGVyc29u",
        "UGVyc29uOjE",
        "Vm9pZDowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA"
      })
  void whatIsNoIdIsNotFound(String id) {
    Answer answer = http.ask("principal", NODE, Map.of("id", id));
    assertThat(answer.at("/node").isNull()).isTrue();
    assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }
}
