package io.lienlac.graphql.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureView;
import io.lienlac.api.erasure.FindErasure;
import io.lienlac.api.erasure.FindHeldEvents;
import io.lienlac.api.erasure.FindRetentionRules;
import io.lienlac.api.erasure.FoundErasure;
import io.lienlac.api.erasure.HeldEvents;
import io.lienlac.api.erasure.LegalHoldView;
import io.lienlac.api.erasure.ProtectionView;
import io.lienlac.api.erasure.RetentionRule;
import io.lienlac.api.erasure.RetentionRules;
import io.lienlac.api.organisation.HoldId;
import io.lienlac.api.organisation.OrganisationRefusal;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.World;
import io.lienlac.graphql.support.GlobalId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ProtectingDataTest {

  private static final Instant AT = Instant.parse("2026-03-02T01:30:00.000001Z");
  private static final String TEACHER =
      new GlobalId("Person", World.TEACHER.id().value()).toString();

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
    sides.queries(this::answer);
    sides.commands(command -> new CommandOutcome(World.TEACHER.id().value(), Map.of()));
  }

  @Test
  void anErasureIsShownWhole() {
    assertThat(
            http.ask(
                    "principal",
                    """
                    query($person: ID!) { dataProtection(of: $person) { person { id }
                      holds { hold legalBasis caseNumber placedBy { id } placedAt }
                      erasure { legalBasis caseNumber requestedBy { id } requestedAt erasedAt
                        steps { stage at } completedAt receipt } } }
                    """,
                    Map.of("person", TEACHER))
                .at("/dataProtection")
                .toString())
        .contains("\"caseNumber\":\"12/TB\"", "\"caseNumber\":\"7/XD\"", TEACHER)
        .contains("\"steps\":[{\"stage\":\"KEY\",\"at\":\"2026-03-02T01:30:00.000001Z\"}]")
        .contains("\"erasedAt\":\"2026-03-02T01:30:00.000001Z\"", "\"receipt\":null");
  }

  @Test
  void theEffectIsShownAtOnce() {
    assertThat(erase().at("/erasePerson").toString())
        .isEqualTo(
            """
            {"dataProtection":{"erasure":{"caseNumber":"7/XD"}},"userErrors":[],\
            "viewIsBehind":false}\
            """);
  }

  @Test
  void aRefusalHasACode() {
    sides.commands(
        command -> {
          throw new CommandRefused(OrganisationRefusal.PERSON_ERASED, "personId");
        });
    assertThat(erase().at("/erasePerson/userErrors/0/code").asString()).isEqualTo("PERSON_ERASED");
  }

  @Test
  void whatIsKeptIsToldInTheLanguageOfTheRequest() {
    String query = "{ retentionRules { code what law howLong } }";
    assertThat(http.askIn("vi", "principal", query).at("/retentionRules/0").toString())
        .isEqualTo(
            "{\"code\":\"HISTORY\",\"what\":\"Sự kiện\",\"law\":\"Luật\",\"howLong\":\"mãi\"}");
    assertThat(http.askIn("en", "principal", query).at("/retentionRules/0/what").asString())
        .isEqualTo("Events");
  }

  @Test
  void whatIsHeldIsFetchedInEachForm() {
    var links =
        http.ask("principal", "{ personalDataExport { json vietnamese english until } }")
            .at("/personalDataExport");
    assertThat(fetch(links.path("json").asString()).body()).contains("<b>Bình</b>", "PersonErased");
    assertThat(fetch(links.path("vietnamese").asString()).body())
        .contains("<html lang=\"vi\">", "Những gì được lưu về bạn", "Căn cứ pháp luật")
        .contains("&lt;b&gt;Bình&lt;/b&gt;")
        .doesNotContain("<b>");
    assertThat(fetch(links.path("english").asString()).body()).contains("What is held about you");
    assertThat(sides.asked).contains(new FindHeldEvents(World.PRINCIPAL.id()));
  }

  @Test
  void anAddressThatWasNotGivenOutLeadsNowhere() {
    assertThat(fetch("/personal-data/AAAA.json").statusCode()).isEqualTo(404);
  }

  private Http.Answer erase() {
    return http.ask(
        "principal",
        """
        mutation($person: ID!) { erasePerson(input: {idempotencyKey: "key-0001", person: $person,
          legalBasis: "Luật", caseNumber: "7/XD"}) {
          dataProtection { erasure { caseNumber } } userErrors { code } viewIsBehind } }
        """,
        Map.of("person", TEACHER));
  }

  private HttpResponse<String> fetch(String path) {
    return http.send(http.request(path).GET());
  }

  private Object answer(Object query) {
    return switch (query) {
      case FindErasure find -> new FoundErasure(protection(find));
      case FindRetentionRules _ ->
          new RetentionRules(
              List.of(
                  new RetentionRule(
                      "HISTORY",
                      Map.of("vi", "Sự kiện", "en", "Events"),
                      Map.of("vi", "Luật", "en", "Law"),
                      Map.of("vi", "mãi", "en", "for ever"))));
      case FindHeldEvents _ ->
          new HeldEvents(
              List.of(
                  new HeldEvents.HeldEvent(
                      "e",
                      "organisation",
                      "PersonErased",
                      "2026-03-02T01:30:00.000Z",
                      "{\"legalBasis\":\"<b>Bình</b>\",\"caseNumber\":null}")));
      default -> sides.worldsAnswer(query);
    };
  }

  private static ProtectionView protection(FindErasure find) {
    return new ProtectionView(
        find.personId(),
        List.of(
            new LegalHoldView(
                new HoldId(World.id("hold")), "Luật", "12/TB", World.PRINCIPAL.id(), AT)),
        new ErasureView(
            "Luật",
            "7/XD",
            World.PRINCIPAL.id(),
            AT,
            AT,
            List.of(new ErasureView.StepDone(ErasureStage.KEY, AT)),
            null,
            null));
  }
}
