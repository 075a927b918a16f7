package io.lienlac.graphql.support;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.organisation.SearchUnits;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PagingTest {

  private static final String UNITS =
      "query($first: Int!, $after: String) { units(first: $first, after: $after) {"
          + " edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void aCursorLeadsOnFromWhereItStood() {
    Answer first = http.ask("director", UNITS, Map.of("first", 2));
    assertThat(first.at("/units/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(first.at("/units/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    String end = first.text("/units/pageInfo/endCursor");
    assertThat(end).doesNotContain("key").isEqualTo(first.text("/units/edges/4/cursor"));

    http.ask("director", UNITS, Map.of("first", 2, "after", end));
    assertThat(sides.asked)
        .filteredOn(SearchUnits.class::isInstance)
        .last()
        .asString()
        .contains("after=key-4");
  }

  @Test
  void anEmptyPageHasNoCursors() {
    String query =
        "query($id: ID!) { organisationUnit(id: $id) { units { pageInfo { startCursor } } } }";
    Answer answer = http.ask("principal", query, Map.of("id", idOf(World.SCHOOL)));
    assertThat(answer.at("/organisationUnit/units").toString())
        .isEqualTo("{\"pageInfo\":{\"startCursor\":null}}");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101, Integer.MAX_VALUE})
  void noPageIsLargerThanAHundredOrSmallerThanNone(int first) {
    Answer answer = http.ask("director", UNITS, Map.of("first", first));
    assertThat(answer.at("/units").isNull()).isTrue();
    assertThat(answer.code()).isEqualTo("MALFORMED");
    assertThat(answer.error().at("/extensions/field/0").asString()).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "a2V5LTQ", "AAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatWasNeverACursorIsRefused(String after) {
    Answer answer = http.ask("director", UNITS, Map.of("first", 2, "after", after));
    assertThat(answer.code()).isEqualTo("MALFORMED");
    assertThat(answer.error().at("/extensions/field/0").asString()).isEqualTo("after");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String cursor =
        http.ask("director", "{ persons { pageInfo { endCursor } } }")
            .text("/persons/pageInfo/endCursor");
    assertThat(http.ask("director", UNITS, Map.of("first", 2, "after", cursor)).code())
        .isEqualTo("MALFORMED");
  }
}
