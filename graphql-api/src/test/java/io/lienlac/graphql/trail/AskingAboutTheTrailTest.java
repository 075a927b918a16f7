package io.lienlac.graphql.trail;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.graphql.WorldTrail;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.query.api.trail.FindHistory;
import io.lienlac.query.api.trail.FindTrail;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AskingAboutTheTrailTest {

  private static final String TRAIL =
      """
      query($of: ID!) { auditTrail(of: $of) { edges { node {
        id position at kind revision actor { givenName } onBehalfOf { givenName } client correlationId
        unit { name } subjects { id kind } words } } } }
      """;

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void anEntryIsShownWhole() {
    Answer answer = http.ask("auditor", TRAIL, Map.of("of", idOf(World.LETTER)));
    assertThat(answer.at("/auditTrail/edges/0/node").toString())
        .isEqualTo(
            """
            {"id":"%s","position":3000000000,"at":"2026-03-02T01:30:00.000001Z","kind":"DirectiveSent",\
            "revision":"1","actor":{"givenName":"officer"},"onBehalfOf":{"givenName":"director"},\
            "client":"web","correlationId":"c0ffee00-0000-4000-8000-000000000001",\
            "unit":{"name":"department"},"subjects":[{"id":"%s","kind":"DIRECTIVE"},\
            {"id":"%s","kind":"UNIT"}],"words":"Họ Đệm officer (on behalf of Họ Đệm director) sent the \
            document 1054/SGDĐT-CTTT of old department to 2 recipients; urgency: urgent; asked for: to \
            acknowledge it by 3 March 2026 08:30; with 1 file; citing 2 letters."}\
            """
                .formatted(
                    new GlobalId("TrailEntry", WorldTrail.SENDING.id()),
                    idOf(World.LETTER),
                    idOf(World.DEPARTMENT)));
  }

  @Test
  void theWordsAreInTheLanguageOfTheRequest() {
    Answer answer = http.askIn("vi", "auditor", TRAIL, Map.of("of", idOf(World.LETTER)));
    assertThat(answer.text("/auditTrail/edges/0/node/words"))
        .isEqualTo(
            "Họ Đệm officer (thay mặt Họ Đệm director) đã gửi văn bản số 1054/SGDĐT-CTTT của old"
                + " department đến 2 nơi nhận; độ khẩn: khẩn; yêu cầu: xác nhận tiếp nhận, hạn"
                + " 08:30 03/03/2026; kèm 1 tệp; căn cứ 2 văn bản.");
  }

  @Test
  void anEntryIsANode() {
    Answer answer =
        http.ask(
            "auditor",
            "query($id: ID!) { node(id: $id) { ... on TrailEntry { kind } } }",
            Map.of("id", new GlobalId("TrailEntry", WorldTrail.SENDING.id()).toString()));
    assertThat(answer.text("/node/kind")).isEqualTo("DirectiveSent");
  }

  @Test
  void whatHasNoTrailForOneIsNotFound() {
    for (String of : new String[] {idOf(World.SCHOOL), "%%%", idOf(World.TEACHER)}) {
      Answer answer = http.ask("auditor", TRAIL, Map.of("of", of));
      assertThat(answer.at("/auditTrail").isNull()).isTrue();
      assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
      assertThat(answer.error().at("/extensions/field").toString()).isEqualTo("[\"of\"]");
    }
  }

  @Test
  void whatInspectorsKeepAndDoHasATrail() {
    UUID id = UUID.randomUUID();
    for (String type : List.of("SavedSearch", "Inspection", "ArchiveExport")) {
      http.ask("auditor", TRAIL, Map.of("of", new GlobalId(type, id).toString()));
    }
    assertThat(sides.asked)
        .filteredOn(FindTrail.class::isInstance)
        .extracting(query -> ((FindTrail) query).of())
        .containsExactly(
            new TrailSubject(SubjectKind.SAVED_SEARCH, id),
            new TrailSubject(SubjectKind.INSPECTION, id),
            new TrailSubject(SubjectKind.ARCHIVE_EXPORT, id));
  }

  @Test
  void nobodyButAnAuditorIsAnswered() {
    for (String query :
        new String[] {TRAIL, "{ history { edges { cursor } } }", "{ eventTypes { name } }"}) {
      Answer answer = http.ask("director", query, Map.of("of", idOf(World.LETTER)));
      assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    }
    assertThat(sides.asked)
        .noneMatch(FindTrail.class::isInstance)
        .noneMatch(FindHistory.class::isInstance);
  }

  @Test
  void filtersReachTheReadSide() {
    http.ask(
        "auditor",
        """
        query($actor: ID!, $unit: ID!) { history(from: "2026-01-01T00:00:00Z", to: "2026-04-01T00:00:00Z",
          actor: $actor, unit: $unit, kind: "DirectiveSent", first: 3) { edges { cursor } } }
        """,
        Map.of("actor", idOf(World.OFFICER), "unit", idOf(World.BUREAU)));
    http.ask(
        "auditor",
        """
        query($of: ID!, $actor: ID!) { auditTrail(of: $of, first: 7, filter: {actor: $actor,
          from: "2026-01-01T00:00:00Z", to: "2026-04-01T00:00:00Z", kinds: ["DirectiveSent"]})
          { edges { cursor } } }
        """,
        Map.of("of", idOf(World.LETTER), "actor", idOf(World.OFFICER)));
    assertThat(sides.asked)
        .filteredOn(FindHistory.class::isInstance)
        .singleElement()
        .asString()
        .contains(
            "from=2026-01-01T00:00:00Z",
            "to=2026-04-01T00:00:00Z",
            "actor=" + World.OFFICER.id(),
            "kinds=[DirectiveSent]",
            "unit=" + new UnitId(World.BUREAU.id().value()),
            "first=3");
    assertThat(sides.asked)
        .filteredOn(FindTrail.class::isInstance)
        .singleElement()
        .asString()
        .contains(
            "from=2026", "to=2026", "actor=" + World.OFFICER.id(), "[DirectiveSent]", "first=7");
  }

  @Test
  void aFilterThatCannotBeMeantIsRefused() {
    Answer unknown =
        http.ask("auditor", "{ history(kind: \"DirectiveSend\") { edges { cursor } } }");
    assertThat(unknown.code()).isEqualTo("MALFORMED");
    Answer empty =
        http.ask(
            "auditor",
            "{ history(from: \"2026-01-01T00:00:00Z\", to: \"2026-01-01T00:00:00Z\")"
                + " { edges { cursor } } }");
    assertThat(empty.code()).isEqualTo("PERIOD_EMPTY");
    assertThat(sides.asked).noneMatch(FindHistory.class::isInstance);
  }

  @Test
  void kindsOfEventsAreDocumentedInBothLanguages() {
    String query =
        "{ eventTypes { name revision readableRevisions meaning fields { name type optional"
            + " personal meaning } } }";
    assertThat(http.ask("auditor", query).at("/eventTypes/0").toString())
        .isEqualTo(
            """
            {"name":"DirectiveSent","revision":"2","readableRevisions":["1","2"],"meaning":"A directive was sent to an audience, whose \
            list was resolved and frozen at that instant.","fields":[\
            {"name":"about","type":"PersonId","optional":true,"personal":false,\
            "meaning":"The person whom subject and body tell about."},\
            {"name":"body","type":"String","optional":false,"personal":true,\
            "meaning":"The letter's text."},\
            {"name":"audience.include[].reach","type":"SelectionReach","optional":false,\
            "personal":false,"meaning":"How far it goes from each of these units."}]}\
            """);
    assertThat(http.askIn("vi", "auditor", query, Map.of()).text("/eventTypes/0/fields/1/meaning"))
        .isEqualTo("Nội dung văn bản.");
  }
}
