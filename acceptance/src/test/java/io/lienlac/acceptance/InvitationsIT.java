package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.acceptance.World.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invitations as clients see them. */
class InvitationsIT {

  private static SmallWorld world;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
  }

  @Test
  void anInvitationIsAnsweredAndStandsInTheCalendar() {
    Posted posted = invite("2098-03-01T01:00:00Z", "2098-03-01T03:00:00Z");
    Posted declined = invite("2098-03-02T01:00:00Z", "2098-03-02T03:00:00Z");
    Posted withdrawn = invite("2098-03-03T01:00:00Z", "2098-03-03T03:00:00Z");
    Posted earlier = invite("2098-02-28T01:00:00Z", "2098-03-01T00:00:00Z");
    answer(world.principal(), posted, Map.of("answer", "DEPUTY", "deputyName", "Lê Thị Thư"));
    answer(world.lowerSecondaryPrincipal(), posted, Map.of("answer", "YES"));
    answer(world.principal(), declined, Map.of("answer", "YES"));
    answer(world.principal(), declined, Map.of("answer", "NO"));
    withdraw(withdrawn);
    Eventually.until(
        "the calendar shows what is left",
        () -> calendar(world.principal()).equals(List.of(earlier.id(), posted.id())));
    JsonNode delivery = delivery(posted);
    assertThat(delivery.path("answers")).hasToString("{\"yes\":1,\"no\":0,\"deputy\":1}");
    assertThat(delivery.at("/recipients/edges")).hasSize(1);
    JsonNode item = delivery.at("/recipients/edges/0/node");
    assertThat(item.at("/recipient/id").asString()).isEqualTo(world.primarySchool());
    assertThat(item.at("/answer/deputyName").asString()).isEqualTo("Lê Thị Thư");
    assertThat(calendar(world.teacher())).isEmpty();
  }

  @Test
  void whatAnotherLetterCorrectsStandsInTheCalendarsOfThoseAloneWhoDoNotHaveThatOne() {
    Posted wrong = invite("2098-05-01T01:00:00Z", "2098-05-01T03:00:00Z");
    Posted right =
        Posted.send(
            world.as(world.registrar()),
            letter("2098-05-02T01:00:00Z", "2098-05-02T03:00:00Z")
                .with("corrects", wrong.id())
                .toUnits(world.primarySchool()));
    right.awaitComplete();
    Eventually.until(
        "the calendar shows the right one alone",
        () -> calendar(world.principal(), "2098-05-01", "2098-05-05").equals(List.of(right.id())));
    assertThat(calendar(world.lowerSecondaryPrincipal(), "2098-05-01", "2098-05-05"))
        .containsExactly(wrong.id());
    assertThat(
            world
                .as(world.lowerSecondaryPrincipal())
                .data(
                    "query($id: ID!) { directive(id: $id) { correctedAt } }",
                    Map.of("id", wrong.id()))
                .at("/directive/correctedAt")
                .isString())
        .isTrue();
    Map<String, String> late =
        Map.of("directive", wrong.id(), "unit", world.primarySchool(), "answer", "YES");
    assertThat(world.as(world.principal()).mutate("answerInvitation", late, "").codes())
        .containsExactly("DIRECTIVE_CORRECTED");
  }

  private static Posted invite(String beginsAt, String endsAt) {
    Posted posted =
        Posted.send(
            world.as(world.registrar()),
            letter(beginsAt, endsAt).toUnits(world.primarySchool(), world.lowerSecondarySchool()));
    posted.awaitComplete();
    return posted;
  }

  private static Letter letter(String beginsAt, String endsAt) {
    return Letter.from(world.department())
        .with("kind", "INVITATION")
        .with("occasion", Map.of("beginsAt", beginsAt, "endsAt", endsAt, "venue", "Hội trường"));
  }

  private static void answer(Staff staff, Posted posted, Map<String, String> answer) {
    Map<String, Object> input = new HashMap<>(answer);
    input.putAll(Map.of("directive", posted.id(), "unit", staff.unit()));
    world.as(staff).mutate("answerInvitation", input, "").done();
  }

  private static void withdraw(Posted posted) {
    Map<String, String> wish = Map.of("directive", posted.id(), "reason", "Hoãn");
    world.as(world.registrar()).mutate("withdrawDirective", wish, "").done();
  }

  private static JsonNode delivery(Posted posted) {
    return world
        .as(world.registrar())
        .data(
            "query($id: ID!) { directive(id: $id) { delivery { answers { yes no deputy }"
                + " recipients(filter: {answer: DEPUTY}) { edges { node { recipient { ... on"
                + " OrganisationUnit { id } } answer { answer deputyName } } } } } } }",
            Map.of("id", posted.id()))
        .at("/directive/delivery");
  }

  private static List<String> calendar(Staff viewer) {
    return calendar(viewer, "2098-03-01", "2098-03-05");
  }

  private static List<String> calendar(Staff viewer, String from, String to) {
    return world
        .as(viewer)
        .data(
            "query($from: Date!, $to: Date!) { viewer { calendar(from: $from, to: $to) { edges {"
                + " node { directive { id } } } } } }",
            Map.of("from", from, "to", to))
        .at("/viewer/calendar/edges")
        .valueStream()
        .map(edge -> edge.at("/node/directive/id").asString())
        .toList();
  }
}
