package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What auditors read of a letter that a delegate sent and a delegate acknowledged. */
class TrailStoryIT {

  private static final String TRAIL =
      "query($of: ID!) { auditTrail(of: $of) { edges { node { kind client correlationId words"
          + " actor { id } onBehalfOf { id } } } } }";

  private static RunningSystem system;
  private static SmallWorld world;
  private static Posted letter;
  private static Staff auditor;
  private static Staff foreignAuditor;
  private static Staff delegate;

  @BeforeAll
  static void sendAndAcknowledge() {
    world = SmallWorld.beside("trail-");
    system = world.world().system();
    List<Staff> hired =
        world
            .world()
            .hire(
                new Opening(world.department(), "AUDITOR", "trail-auditor"),
                new Opening(world.foreignDepartment(), "AUDITOR", "trail-foreign-auditor"),
                new Opening(world.primarySchool(), "ACCOUNTANT", "trail-delegate"));
    auditor = hired.get(0);
    foreignAuditor = hired.get(1);
    delegate = hired.get(2);
    String today = CivilTime.dateOf(Instant.now()).toString();
    system
        .as(RunningSystem.ADMINISTRATOR)
        .mutate(
            "delegate",
            Map.of(
                "appointment", world.principal().appointment(),
                "powers", List.of("ACT_FOR_UNIT"),
                "delegate", delegate.person(),
                "from", today,
                "to", "2099-01-01"),
            "delegation { id }")
        .done();
    letter =
        Posted.send(
            world.as(world.registrar()),
            Letter.from(world.department())
                .with("requiredAnswer", "ACKNOWLEDGE")
                .toUnits(world.primarySchool()));
    letter.awaitComplete();
    Map<String, String> receipt = Map.of("directive", letter.id(), "unit", world.primarySchool());
    world.as(delegate).mutate("acknowledgeDirective", receipt, "inboxItem { id }").done();
  }

  @Test
  void showsWhoDidWhatOnWhoseBehalfThroughWhichClient() {
    List<JsonNode> trail = trail("en");
    assertThat(trail.stream().map(entry -> entry.path("kind").asString()))
        .containsExactly(
            "DirectiveSent", "DirectiveAddressed", "DirectiveRead", "DirectiveAcknowledged");
    JsonNode acknowledged = trail.getLast();
    assertThat(acknowledged.at("/actor/id").asString()).isEqualTo(delegate.person());
    assertThat(acknowledged.at("/onBehalfOf/id").asString()).isEqualTo(world.principal().person());
    assertThat(acknowledged.path("client").asString()).isEqualTo("web");
    assertThat(acknowledged.path("correlationId"))
        .isEqualTo(trail.get(2).path("correlationId"))
        .isNotEqualTo(trail.getFirst().path("correlationId"));
    assertThat(trail.get(1).path("actor").isNull()).isTrue();
    assertThat(trail.get(1).path("client").asString()).isEqualTo("web");
    assertThat(trail.get(1).path("correlationId"))
        .isEqualTo(trail.getFirst().path("correlationId"));
    assertThat(trail.getFirst().path("correlationId").isString()).isTrue();
  }

  @Test
  void saysItInBothLanguages() {
    assertThat(trail("en").getLast().path("words").asString())
        .contains(
            " (on behalf of ",
            ") acknowledged the notice of 23 August 2017 of Sở Hải Dương in the inbox of Tiểu học"
                + " Ánh Dương.");
    assertThat(trail("vi").getLast().path("words").asString())
        .contains(
            " (thay mặt ",
            ") đã xác nhận tiếp nhận thông báo ngày 23/08/2017 của Sở Hải Dương trong hộp thư đến"
                + " của Tiểu học Ánh Dương.");
  }

  @Test
  void aRenamedUnitIsToldByBothNames() {
    String unit = world.world().office(world.department(), "DISTRICT_BUREAU", "Phòng Cũ");
    system
        .as(RunningSystem.ADMINISTRATOR)
        .mutate("renameUnit", Map.of("unit", unit, "name", "Phòng Mới"), "unit { name }")
        .done();
    assertThat(words(trail("en", unit, 2)).getLast())
        .endsWith(" renamed Phòng Cũ: it is now Phòng Mới.");
    assertThat(words(trail("vi", unit, 2)).getLast())
        .endsWith(" đã đổi tên Phòng Cũ thành Phòng Mới.");
  }

  @Test
  void whatItTellsAuditorsIsNeitherForThoseOfAnotherProvinceNorForTheSender() {
    trail("en");
    for (GraphQl other : List.of(world.as(foreignAuditor), world.as(world.registrar()))) {
      Answer answer = other.ask(TRAIL, Map.of("of", letter.id()));
      assertThat(answer.json().at("/data/auditTrail").isNull()).isTrue();
      assertThat(answer.errors().at("/0/extensions/code").asString())
          .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    }
    JsonNode history =
        world.as(foreignAuditor).data("{ history(first: 100) { edges { node { kind words } } } }");
    assertThat(history.toString()).contains("Sở Hà Nội").doesNotContain("Sở Hải Dương");
    assertThat(history.toString()).doesNotContain("DirectiveSent");
  }

  private static List<String> words(List<JsonNode> trail) {
    return trail.stream().map(entry -> entry.path("words").asString()).toList();
  }

  private static List<JsonNode> trail(String language) {
    return trail(language, letter.id(), 4);
  }

  private static List<JsonNode> trail(String language, String of, int length) {
    return Eventually.get(
        "the trail shows all of it",
        () -> {
          List<JsonNode> nodes = new ArrayList<>();
          world
              .as(auditor)
              .in(language)
              .ask(TRAIL, Map.of("of", of))
              .json()
              .at("/data/auditTrail/edges")
              .forEach(edge -> nodes.add(edge.path("node")));
          return nodes.size() < length ? Optional.empty() : Optional.of(nodes);
        });
  }
}
