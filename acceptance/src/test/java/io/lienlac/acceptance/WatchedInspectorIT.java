package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.graphql.support.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an inspector does is seen by the heads of the units concerned, and by auditors. */
class WatchedInspectorIT {

  private static final String SUBJECT = "V/v ứng phó sạt lở đất đá";
  private static final String TEXT = "\"sạt lở đất đá\"";

  private static final String SEARCH =
      "query($text: String!, $purpose: String!) { searchArchive(text: $text, purpose: $purpose,"
          + " caseNumber: \"12/KH-TTr\", first: 1) { inspection count digest issuers { count issuer"
          + " { id } } hits { edges { node { letter } } } } }";

  private static final String OPEN =
      "query($inspection: ID!, $letter: ID!) { inspectedDirective(inspection: $inspection,"
          + " directive: $letter) { id } }";

  private static final String LOG =
      "query($of: ID!) { accessLog(of: $of) { edges { node { kind purpose count digest inspector {"
          + " id } letters { id } } } } }";

  private static final String TRAIL =
      "query($of: ID!) { auditTrail(of: $of) { edges { node { kind words actor { id } } } } }";

  private static SmallWorld world;
  private static Staff inspector;
  private static Staff auditor;
  private static Staff foreignAuditor;
  private static Posted ofDepartment;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
    String foreign = world.foreignDepartment();
    List<Staff> hired =
        world
            .world()
            .hire(
                new Opening(world.department(), "INSPECTOR", "watched-inspector"),
                new Opening(world.department(), "AUDITOR", "auditor-of-inspectors"),
                new Opening(foreign, "AUDITOR", "foreign-auditor-of-inspectors"));
    inspector = hired.get(0);
    auditor = hired.get(1);
    foreignAuditor = hired.get(2);
    int before = search("Trước").path("count").asInt();
    send(world.bureauHead());
    ofDepartment = send(world.registrar());
    Eventually.until(
        "both letters are in the archive", () -> search("Chờ").path("count").asInt() == before + 2);
  }

  @Test
  void theHeadOfAUnitSeesASearchThatOnlyCountedItsLetters() {
    String purpose = "Đếm " + UUID.randomUUID();
    JsonNode found = search(purpose);
    assertThat(found.at("/hits/edges")).hasSize(1);
    assertThat(found.at("/hits/edges/0/node/letter").asString()).isEqualTo(ofDepartment.id());
    assertThat(found.path("issuers").valueStream().map(one -> one.at("/issuer/id").asString()))
        .contains(world.bureau());
    JsonNode access = access(world.bureauHead(), purpose);
    assertThat(access.path("kind").asString()).isEqualTo("SEARCHED");
    assertThat(access.at("/inspector/id").asString()).isEqualTo(inspector.person());
    assertThat(access.path("count")).isEqualTo(found.path("count"));
    assertThat(access.path("digest")).isEqualTo(found.path("digest"));
    assertThat(access.path("letters")).isEmpty();
    assertThat(access(world.director(), purpose).at("/letters/0/id").asString())
        .isEqualTo(ofDepartment.id());
  }

  @Test
  void theAuditorOfThePostReadsEachActAndNobodyElseLearnsThatThereWasOne() {
    GraphQl api = world.as(inspector);
    String inspection = search("Mở").path("inspection").asString();
    api.data(OPEN, Map.of("inspection", inspection, "letter", ofDepartment.id()));
    String saved =
        effect(
            "saveSearch",
            "savedSearch",
            Map.of("post", world.department(), "name", "Sạt lở", "text", TEXT));
    api.mutate("deleteSavedSearch", Map.of("savedSearch", saved), "").done();
    String export =
        effect(
            "exportArchive",
            "archiveExport",
            Map.of("text", TEXT, "purpose", "Kiểm tra", "caseNumber", "12/KH-TTr"));
    isToldToTheAuditorAlone("Inspection", inspection, "ArchiveSearched", "ArchiveContentOpened");
    isToldToTheAuditorAlone("SavedSearch", saved, "SearchSaved", "SavedSearchDeleted");
    isToldToTheAuditorAlone("ArchiveExport", export, "ArchiveExported");
  }

  private static void isToldToTheAuditorAlone(String type, String id, String... kinds) {
    Eventually.until("the trail of " + type + " is whole", () -> trail(id).size() == kinds.length);
    List<JsonNode> trail = trail(id);
    assertThat(trail.stream().map(entry -> entry.path("kind").asString())).containsExactly(kinds);
    assertThat(trail)
        .allSatisfy(
            entry -> {
              assertThat(entry.at("/actor/id").asString()).isEqualTo(inspector.person());
              assertThat(entry.path("words").asString()).isNotBlank().doesNotContain("ạt lở");
            });
    String unknown = new GlobalId(type, UUID.randomUUID()).toString();
    for (Staff other : List.of(foreignAuditor, inspector, world.director())) {
      Answer refused = askForTrail(other, id);
      assertThat(refused.errors().at("/0/extensions/code").asString())
          .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
      assertThat(refused.errors()).isEqualTo(askForTrail(other, unknown).errors());
      assertThat(refused.json().at("/data/auditTrail").isNull()).isTrue();
    }
  }

  private static List<JsonNode> trail(String of) {
    return askForTrail(auditor, of)
        .json()
        .at("/data/auditTrail/edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .toList();
  }

  private static Answer askForTrail(Staff staff, String of) {
    return world.as(staff).ask(TRAIL, Map.of("of", of));
  }

  /** The look with this purpose, as the head of a unit sees it. */
  private static JsonNode access(Staff head, String purpose) {
    return Eventually.get(
        "the look is in the log of " + head.account(),
        () ->
            world
                .as(head)
                .data(LOG, Map.of("of", head.unit()))
                .at("/accessLog/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("purpose").asString().equals(purpose))
                .findFirst());
  }

  private static JsonNode search(String purpose) {
    return world
        .as(inspector)
        .data(SEARCH, Map.of("text", TEXT, "purpose", purpose))
        .path("searchArchive");
  }

  private static Posted send(Staff sender) {
    return Posted.send(
        world.as(sender),
        Letter.from(sender.unit()).with("subject", SUBJECT).toUnits(world.primarySchool()));
  }

  /** Does it, and waits until the view shows its effect; answers its id. */
  private static String effect(String mutation, String field, Map<String, ?> input) {
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", UUID.randomUUID().toString());
    return Eventually.get(
        mutation + " is shown",
        () -> {
          JsonNode id =
              world
                  .as(inspector)
                  .mutate(mutation, keyed, field + " { id }")
                  .done()
                  .json()
                  .at("/" + field + "/id");
          return id.isString() ? Optional.of(id.asString()) : Optional.empty();
        });
  }
}
