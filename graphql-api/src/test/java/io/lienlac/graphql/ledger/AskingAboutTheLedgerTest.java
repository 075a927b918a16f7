package io.lienlac.graphql.ledger;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.ledger.FindLedgerConsistency;
import io.lienlac.api.ledger.FindSealedEvents;
import io.lienlac.api.ledger.SealedEvents;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AskingAboutTheLedgerTest {

  private static final String CONSISTENCY =
      """
      query($from: LedgerIndex!, $to: LedgerIndex!) { ledgerConsistency(from: $from, to: $to) {
        from to fromRoot toRoot proof } }
      """;

  private static final String TRAIL =
      """
      query($of: ID!) { auditTrail(of: $of) { edges { node {
        ledger { index leafHash checkpoint { size } inclusionProof } } } } }
      """;

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void theNewestCheckpointIsShownWhole() {
    Answer answer =
        http.ask("teacher", "{ ledgerCheckpoint { origin size root note publishedAt } }");
    assertThat(answer.at("/ledgerCheckpoint").toString())
        .isEqualTo(
            """
            {"origin":"lienlac.example/ledger","size":300,"root":"cm9vdA==",\
            "note":"lienlac.example/ledger\\n300\\ncm9vdA==\\n\\n\u2014 lienlac.example/ledger c2lnbmVk\\n",\
            "publishedAt":"2026-03-02T01:30:00.000001Z"}\
            """);
  }

  @Test
  void oneSizeIsShownToBeTheBeginningOfAnother() {
    Answer answer = http.ask("teacher", CONSISTENCY, Map.of("from", 3, "to", 300));
    assertThat(answer.at("/ledgerConsistency").toString())
        .isEqualTo(
            """
            {"from":3,"to":300,"fromRoot":"ZnJvbQ==","toRoot":"dG8=","proof":["cHJvb2Y="]}\
            """);
  }

  @Test
  void sizesThatThereAreNotAreRefused() {
    refused(0, 300, "from");
    refused(4, 3, "from");
    refused(3, 301, "to");
    refused(3, 9_007_199_254_740_991L, "to");
  }

  private void refused(long from, long to, String field) {
    Answer answer = http.ask("teacher", CONSISTENCY, Map.of("from", from, "to", to));
    assertThat(answer.at("/ledgerConsistency").isNull()).isTrue();
    assertThat(answer.code()).isEqualTo("MALFORMED");
    assertThat(answer.error().at("/extensions/field/0").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9007199254740992", "1.0", "\"1\"", "true"})
  void whatIsNoSizeIsNotUnderstood(String from) {
    Answer answer =
        http.ask("teacher", "{ ledgerConsistency(from: %s, to: 300) { proof } }".formatted(from));
    assertThat(answer.json().at("/errors")).isNotEmpty();
    assertThat(sides.asked).noneMatch(FindLedgerConsistency.class::isInstance);
  }

  @Test
  void anEntryOfTheTrailHasItsProof() {
    Answer answer = http.ask("auditor", TRAIL, Map.of("of", idOf(World.LETTER)));
    assertThat(answer.at("/auditTrail/edges/0/node/ledger").toString())
        .isEqualTo(
            """
            {"index":42,"leafHash":"bGVhZg==","checkpoint":{"size":300},"inclusionProof":["b25l","dHdv"]}\
            """);
  }

  @Test
  void anEntryThatIsNotSealedHasNone() {
    sides.queries(
        query ->
            query instanceof FindSealedEvents
                ? new SealedEvents(List.of())
                : sides.worldsAnswer(query));
    Answer answer = http.ask("auditor", TRAIL, Map.of("of", idOf(World.LETTER)));
    assertThat(answer.at("/auditTrail/edges/0/node/ledger").isNull()).isTrue();
    assertThat(answer.json().has("errors")).isFalse();
  }

  @Test
  void manyEntriesAreAskedForTogether() {
    sides.repeatItems(5);
    http.ask("auditor", TRAIL, Map.of("of", idOf(World.LETTER)));
    assertThat(sides.asked).filteredOn(FindSealedEvents.class::isInstance).hasSize(1);
  }
}
