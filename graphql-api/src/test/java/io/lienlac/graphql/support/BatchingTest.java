package io.lienlac.graphql.support;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** However many results there are, an operation asks the read side as often as for one. */
@ApiTest
class BatchingTest {

  private static final int RUNS = 7;

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ units { edges { node { id name levels ownership from parent { name parent { name } } } }"
            + " } }",
        "{ persons { edges { node { fullName phone sectorIdentifier"
            + " appointments { position unit { name } person { givenName } } } } } }",
        "query($unit: ID!) { viewer { inbox(unit: $unit) { edges { node { recipient { ... on"
            + " OrganisationUnit { name } } readBy { phone } acknowledgedBy { appointments {"
            + " position } } directive { subject issuer { name } issuerName sentBy { fullName }"
            + " audience { addressed } delivery { read } basis { directive { subject } } } } } } }"
            + " }",
        "{ viewer { appointments { unit { name } person { appointments { position } } }"
            + " delegations { appointment { position } holder { phone } } } }"
      })
  void asOftenForManyAsForOne(String query) {
    int once = questions(query, 1);
    assertThat(questions(query, 100)).isEqualTo(once);
  }

  /**
   * The least of several runs: two batches of one loader may be asked for together or, by a moment,
   * apart, whatever the number of results.
   */
  private int questions(String query, int times) {
    return IntStream.range(0, RUNS).map(run -> questionsOfOneRun(query, times)).min().orElseThrow();
  }

  private int questionsOfOneRun(String query, int times) {
    sides.reset();
    sides.repeatItems(times);
    var answer = http.ask("principal", query, Map.of("unit", idOf(World.SCHOOL)));
    assertThat(answer.json().at("/errors").isMissingNode()).as(answer.json().toString()).isTrue();
    return List.copyOf(sides.asked).size();
  }
}
