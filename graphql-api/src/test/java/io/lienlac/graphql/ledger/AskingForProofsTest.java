package io.lienlac.graphql.ledger;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.ledger.FindProofs;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.graphql.WorldTrail;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.query.api.directive.Directives;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.trail.FindTrailEntries;
import io.lienlac.query.api.trail.TrailEntries;
import io.lienlac.query.api.trail.TrailEntryView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AskingForProofsTest {

  private static final String PROOF = "query($of: ID!) { proof(of: $of) }";

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  private Answer ask(String of) {
    return http.ask("auditor", PROOF, Map.of("of", of));
  }

  private static String entry() {
    return new GlobalId("TrailEntry", WorldTrail.SENDING.id()).toString();
  }

  private void kindIs(String kind) {
    TrailEntryView sending = WorldTrail.SENDING;
    TrailEntryView entry =
        new TrailEntryView(
            sending.id(),
            sending.position(),
            sending.at(),
            kind,
            sending.revision(),
            sending.actor(),
            sending.onBehalfOf(),
            sending.client(),
            sending.correlation(),
            sending.unit(),
            sending.subjects(),
            sending.facts());
    sides.queries(
        query ->
            switch (query) {
              case FindTrailEntries _ -> new TrailEntries(List.of(entry));
              case FindDirectives _ -> new Directives(List.of());
              default -> sides.worldsAnswer(query);
            });
  }

  @Test
  void whoReadsAnEntryIsHandedItsProof() {
    kindIs("DirectiveRead");
    assertThat(ask(entry()).text("/proof")).contains("\"for\":");
  }

  @Test
  void theTextOfALetterGoesToThoseAloneWhoMayOpenIt() {
    kindIs("DirectiveSent");
    Answer answer = ask(entry());
    assertThat(answer.at("/proof").isNull()).isTrue();
    assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(answer.error().at("/extensions/field/0").asString()).isEqualTo("of");
    assertThat(sides.asked).noneMatch(FindProofs.class::isInstance);
  }

  @Test
  void whatIsUnknownIsRefusedAlike() {
    sides.queries(
        query ->
            query instanceof FindTrailEntries
                ? new TrailEntries(List.of())
                : sides.worldsAnswer(query));
    assertThat(ask(entry()).code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(ask(idOf(World.LETTER)).code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(ask("nothing").code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(sides.asked).noneMatch(FindProofs.class::isInstance);
  }
}
