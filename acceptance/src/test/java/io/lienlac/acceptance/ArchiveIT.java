package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Staff;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is seen in an inspector's capacity before it is stored that it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveIT {

  private static final String SEARCH =
      "query($text: String!, $after: String) { searchArchive(text: $text, purpose: \"Kiểm tra\","
          + " caseNumber: \"12/KH-TTr\", first: 1, after: $after) { inspection count digest"
          + " issuers { count } hits { edges { cursor node { letter subject highlights { parts {"
          + " text found } } } } pageInfo { hasNextPage endCursor } } } }";

  private static final String OPEN =
      "query($inspection: ID!, $letter: ID!) { inspectedDirective(inspection: $inspection,"
          + " directive: $letter) { subject body basis { directive { id } } } }";

  private static final String OPEN_BY_HITS =
      "{ searchArchive(text: \"ke hoach\", purpose: \"p\", caseNumber: \"c\") { hits { edges {"
          + " node { directive { body } } } } } }";

  private static final String LOG =
      "query($of: ID!) { accessLog(of: $of) { edges { node { kind purpose caseNumber lookedAt"
          + " inspector { id } letters { id } } } } }";

  private final SmallWorld world = SmallWorld.beside("archive-");
  private final RunningSystem system = world.world().system();
  private final EventLog log = new EventLog(system.databases());
  private final Staff inspector =
      world.world().hire(world.department(), "INSPECTOR", "archive-inspector");
  private final Staff stranger =
      world.world().hire(world.foreignDepartment(), "INSPECTOR", "foreign-inspector");
  private final Posted first = send("Kế hoạch khai giảng năm học", "Tổ chức lễ khai giảng.");
  private final Posted second = send("Kế hoạch tổng kết năm học", "Xếp loại, khen thưởng.");

  @BeforeAll
  void awaitArchive() {
    Eventually.until(
        "both letters are in the archive",
        () -> search("ke hoach", null).path("count").asInt() == 2);
  }

  @Test
  void eachSearchAndEachPageIsStored() {
    int before = log.count("ArchiveSearched");
    JsonNode page = search("kế hoạch", null);
    assertThat(page.path("count").asInt()).isEqualTo(2);
    assertThat(log.count("ArchiveSearched")).isEqualTo(before + 1);
    JsonNode event = lastSearch();
    assertThat(event.path("purpose").asString()).isEqualTo("Kiểm tra");
    assertThat(event.path("caseNumber").asString()).isEqualTo("12/KH-TTr");
    assertThat(event.path("text").asString()).isEqualTo("kế hoạch");
    assertThat(event.path("hits").asInt()).isEqualTo(2);
    assertThat(event.path("digest").asString()).isEqualTo(page.path("digest").asString());
    assertThat(event.path("inspector").asString())
        .isEqualTo(EventLog.plain(inspector.person()).toString());
    assertThat(event.path("posts").path(0).asString())
        .isEqualTo(EventLog.plain(world.department()).toString());
    assertThat(event.path("counted")).isEqualTo(event.path("posts"));
    assertThat(event.path("shown").path(0).path("directive").asString())
        .isEqualTo(EventLog.plain(second.id()).toString());

    JsonNode next = search("kế hoạch", page.at("/hits/pageInfo/endCursor").asString());
    assertThat(next.at("/hits/edges/0/node/letter").asString()).isEqualTo(first.id());
    assertThat(log.count("ArchiveSearched")).isEqualTo(before + 2);
  }

  @Test
  void aSearchThatFindsNothingIsStored() {
    int before = log.count("ArchiveSearched");
    assertThat(search("không có chữ này", null).path("count").asInt()).isZero();
    assertThat(log.count("ArchiveSearched")).isEqualTo(before + 1);
    assertThat(lastSearch().path("hits").asInt()).isZero();
  }

  @Test
  void aLetterIsOpenedOnlyOutOfASearch() {
    int before = log.count("ArchiveContentOpened");
    for (String field : List.of("directive(id: $id) { body }", "node(id: $id) { id }")) {
      Answer answer =
          as(inspector).ask("query($id: ID!) { " + field + " }", Map.of("id", first.id()));
      assertThat(answer.errors().at("/0/extensions/code").asString())
          .isEqualTo("INSPECTION_NEEDED");
      assertThat(answer.body()).doesNotContain("khai giảng");
    }
    assertThat(log.count("ArchiveContentOpened")).isEqualTo(before);

    String inspection = search("khai giang", null).path("inspection").asString();
    JsonNode opened = open(inspector, inspection, first).data().path("inspectedDirective");
    assertThat(opened.path("body").asString()).isEqualTo("Tổ chức lễ khai giảng.");
    assertThat(log.count("ArchiveContentOpened")).isEqualTo(before + 1);
    refuses(open(inspector, inspection, second));
    refuses(open(stranger, inspection, first));
    assertThat(log.count("ArchiveContentOpened")).isEqualTo(before + 1);
  }

  @Test
  void openingByTheHitsFieldIsStoredToo() {
    int before = log.count("ArchiveContentOpened");
    JsonNode result = as(inspector).data(OPEN_BY_HITS);
    assertThat(result.at("/searchArchive/hits/edges/0/node/directive/body").isString()).isTrue();
    assertThat(log.count("ArchiveContentOpened")).isEqualTo(before + 1);
  }

  @Test
  void anotherProvincesInspectorSeesNeitherHitsNorCounts() {
    Answer answer = as(stranger).ask(SEARCH, variables("ke hoach", null));
    JsonNode result = answer.data().path("searchArchive");
    assertThat(result.path("count").asInt()).isZero();
    assertThat(result.path("issuers")).isEmpty();
    Answer node =
        as(stranger).ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", first.id()));
    assertThat(node.errors().at("/0/extensions/code").asString())
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void withoutPurposeOrPostThereIsNothing() {
    int before = log.count("ArchiveSearched");
    Answer without =
        as(inspector)
            .ask(
                "{ searchArchive(text: \"a\", purpose: \" \", caseNumber: \"1\") { count } }",
                Map.of());
    assertThat(without.errors().at("/0/extensions/code").asString()).isEqualTo("REQUIRED");
    assertThat(without.errors().at("/0/extensions/field/0").asString()).isEqualTo("purpose");
    refuses(as(world.director()).ask(SEARCH, variables("ke hoach", null)));
    assertThat(log.count("ArchiveSearched")).isEqualTo(before);
  }

  @Test
  void theDirectorSeesWhoLookedAndWhy() {
    String inspection = search("khai giảng", null).path("inspection").asString();
    open(inspector, inspection, first).data();
    Eventually.until(
        "the opening is in the log",
        () ->
            accesses(world.director())
                .valueStream()
                .anyMatch(
                    edge ->
                        edge.at("/node/kind").asString().equals("OPENED")
                            && edge.at("/node/inspector/id").asString().equals(inspector.person())
                            && edge.at("/node/purpose").asString().equals("Kiểm tra")
                            && edge.at("/node/letters/0/id").asString().equals(first.id())));
    refuses(as(inspector).ask(LOG, Map.of("of", world.department())));
    refuses(as(world.registrar()).ask(LOG, Map.of("of", world.department())));
    refuses(as(world.director()).ask(LOG, Map.of("of", world.foreignDepartment())));
  }

  @Test
  void whenTheEventCannotBeStoredNothingIsShown() throws SQLException {
    String inspection = search("khai giảng", null).path("inspection").asString();
    RefusedEvents.during(system.databases(), "%.Archive%", () -> showsNothing(inspection));
    assertThat(search("khai giảng", null).path("count").asInt()).isEqualTo(1);
  }

  @Test
  void whenTheOpeningByTheHitsFieldCannotBeStoredNoLetterIsShown() throws SQLException {
    RefusedEvents.during(
        system.databases(),
        "%.ArchiveContentOpened",
        () -> {
          Answer answer = as(inspector).ask(OPEN_BY_HITS, Map.of());
          assertThat(answer.errors().at("/0/extensions/code").asString())
              .isEqualTo("INTERNAL_ERROR");
          assertThat(answer.body()).doesNotContain("lễ khai giảng").doesNotContain("khen thưởng");
        });
  }

  private void showsNothing(String inspection) {
    for (Answer answer :
        List.of(
            as(inspector).ask(SEARCH, variables("khai giảng", null)),
            open(inspector, inspection, first))) {
      assertThat(answer.errors().at("/0/extensions/code").asString()).isEqualTo("INTERNAL_ERROR");
      assertThat(answer.body()).doesNotContain("khai giảng").doesNotContain("Kế hoạch");
    }
  }

  private Posted send(String subject, String body) {
    return Posted.send(
        world.as(world.registrar()),
        Letter.from(world.department())
            .with("subject", subject)
            .with("body", body)
            .toUnits(world.bureau()));
  }

  private JsonNode search(String text, @Nullable String after) {
    return as(inspector).data(SEARCH, variables(text, after)).path("searchArchive");
  }

  private Answer open(Staff staff, String inspection, Posted letter) {
    return as(staff).ask(OPEN, Map.of("inspection", inspection, "letter", letter.id()));
  }

  private JsonNode accesses(Staff staff) {
    return as(staff).data(LOG, Map.of("of", world.department())).at("/accessLog/edges");
  }

  private JsonNode lastSearch() {
    return JsonMapper.shared()
        .readTree(
            log.texts(
                    "select convert_from(payload, 'UTF8') from domain_event where payload_type like"
                        + " '%.ArchiveSearched' order by global_index desc limit 1")
                .getFirst());
  }

  private GraphQl as(Staff staff) {
    return world.as(staff);
  }

  private static Map<String, Object> variables(String text, @Nullable String after) {
    Map<String, Object> variables = new HashMap<>(Map.of("text", text));
    if (after != null) {
      variables.put("after", after);
    }
    return variables;
  }

  private static void refuses(Answer answer) {
    assertThat(answer.errors().at("/0/extensions/code").asString())
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }
}
