package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.lienlac.ApplicationNode;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.graphql.support.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the administrator of the ministry does with the views, on two nodes. */
class OperationsIT {

  private static final String PROJECTIONS =
      "{ projections { name generation run position lagEvents deadLetters digest"
          + " rebuild { state percent } } }";

  private static final String LETTERS =
      "{ deadLetters(projection: \"units\") { edges { node { id kind attempts cause subject { id }"
          + " } } } }";

  private static RunningSystem system;
  private static World world;
  private static ApplicationNode second;
  private static EventLog log;

  @BeforeAll
  static void build() {
    system = RunningSystem.fresh();
    second = system.launchNode();
    world = World.of(system);
    world.hire(world.root(), "AUDITOR", "auditor");
    log = new EventLog(system.databases());
    second.awaitReady();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void aViewIsRebuiltWhileItIsReadAndWrittenAndOneNodeDies() {
    String unit = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hải Dương");
    int before = units(second).path("run").asInt();
    GraphQl there = administrator(second);
    there.mutate("rebuildProjection", Map.of("name", "units"), "").done();
    system.node().kill();
    int renamed = 0;
    while (units(second).path("run").asInt() == before) {
      rename(there, unit, "Sở " + renamed++);
      assertThat(there.data("{ units { edges { cursor } } }").at("/units/edges")).isNotEmpty();
    }
    assertThat(units(second).at("/rebuild/state").asString()).isEqualTo("DONE");
    assertThat(units(second).at("/rebuild/percent").asInt()).isEqualTo(100);
    assertThat(log.number("select count(*) from projection where kept_generation is null"))
        .isZero();
    system.node().start();
    rename(there, unit, "Sở cuối cùng");
    Eventually.until(
        "both show the same",
        () ->
            units(system.node()).path("lagEvents").asInt() == 0
                && units(system.node()).path("digest").isString()
                && units(system.node()).path("digest").equals(units(second).path("digest")));
    assertThat(trail(new GlobalId("Projection", ProjectionId.of("units").value()).toString(), "en"))
        .anyMatch(
            words -> words.endsWith("had the view units rebuilt (run " + (before + 1) + ")."));
    assertThat(trail(new GlobalId("Projection", ProjectionId.of("units").value()).toString(), "vi"))
        .anyMatch(words -> words.contains("đã cho dựng lại khung nhìn units"));
  }

  @Test
  void whatCouldNotBeHandledIsReadMendedRetriedAndGone() {
    GraphQl administrator = administrator(second);
    String unit = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hà Nội");
    Object names = poison(unit);
    rename(administrator, unit, "Sở mới");
    JsonNode letter = letter(unit);
    assertThat(letter.path("kind").asString()).isEqualTo("UnitRenamed");
    assertThat(letter.path("cause").asString()).contains("Mongo").doesNotContain("Sở");
    int opened = log.count("DeadLetterOpened");
    Map<String, String> which = Map.of("name", "units", "deadLetter", letter.path("id").asString());
    JsonNode shown =
        administrator
            .mutate("openDeadLetter", with(which, "purpose", "Tìm nguyên nhân"), "content cause")
            .done()
            .json();
    assertThat(shown.path("content").asString()).contains("Sở mới");
    assertThat(log.count("DeadLetterOpened")).isEqualTo(opened + 1);

    administrator.mutate("retryDeadLetter", which, "").done();
    Eventually.until("tried in vain", () -> letter(unit).path("attempts").asInt() == 2);
    mend(unit, names);
    Eventually.until(
        "retried",
        () -> {
          administrator.mutate("retryDeadLetter", which, "").done();
          return name(administrator, unit).equals("Sở mới");
        });
    assertThat(letters(unit)).isEmpty();
    assertThat(trail(letter.path("id").asString(), "en"))
        .anyMatch(words -> words.contains("opened the dead letter UnitRenamed of the view units"))
        .anyMatch(
            words -> words.contains("had the dead letter UnitRenamed of the view units tried"));
  }

  @Test
  void whatIsGivenUpIsMissedUntilTheViewIsRebuilt() {
    GraphQl administrator = administrator(second);
    String unit = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Huế");
    Object names = poison(unit);
    rename(administrator, unit, "Sở một");
    String first = letter(unit).path("id").asString();
    rename(administrator, unit, "Sở hai");
    Eventually.until("held back", () -> letters(unit).size() == 2);
    String last = letters(unit).getLast().path("id").asString();
    Map<String, String> reason = Map.of("name", "units", "reason", "Không cần nữa");
    assertThat(
            administrator.mutate("evictDeadLetter", with(reason, "deadLetter", last), "").codes())
        .containsExactly("NOT_FIRST_IN_SEQUENCE");
    for (String letter : List.of(first, first, last)) {
      administrator.mutate("evictDeadLetter", with(reason, "deadLetter", letter), "").done();
    }
    assertThat(letters(unit)).isEmpty();
    mend(unit, names);
    assertThat(name(administrator, unit)).isEqualTo("Sở Huế");
    int before = units(second).path("run").asInt();
    administrator.mutate("rebuildProjection", Map.of("name", "units"), "").done();
    Eventually.until("rebuilt", () -> units(second).path("run").asInt() > before);
    Eventually.until("nothing is missed", () -> name(administrator, unit).equals("Sở hai"));
  }

  private static Map<String, String> with(Map<String, String> input, String field, String value) {
    Map<String, String> more = new HashMap<>(input);
    more.put(field, value);
    return more;
  }

  private static GraphQl administrator(ApplicationNode node) {
    return system.as(RunningSystem.ADMINISTRATOR, node);
  }

  private static JsonNode units(ApplicationNode node) {
    return administrator(node)
        .data(PROJECTIONS)
        .path("projections")
        .valueStream()
        .filter(each -> each.path("name").asString().equals("units"))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> letters(String unit) {
    return administrator(second)
        .data(LETTERS)
        .at("/deadLetters/edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .filter(letter -> letter.at("/subject/id").asString().equals(unit))
        .toList();
  }

  private static JsonNode letter(String unit) {
    return Eventually.get("a dead letter", () -> letters(unit).stream().findFirst());
  }

  private static void rename(GraphQl api, String unit, String name) {
    api.mutate("renameUnit", Map.of("unit", unit, "name", name), "").done();
  }

  private static String name(GraphQl api, String unit) {
    return api.data("query($id: ID!) { organisationUnit(id: $id) { name } }", Map.of("id", unit))
        .at("/organisationUnit/name")
        .asString();
  }

  private static List<String> trail(String of, String language) {
    String query = "query($of: ID!) { auditTrail(of: $of) { edges { node { words } } } }";
    return Eventually.get(
        "the trail shows it",
        () -> {
          JsonNode edges =
              system
                  .as("auditor", second)
                  .in(language)
                  .ask(query, Map.of("of", of))
                  .json()
                  .at("/data/auditTrail/edges");
          return edges.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  edges.valueStream().map(edge -> edge.at("/node/words").asString()).toList());
        });
  }

  /** Makes a unit's document such that no name can be added, and says what its names were. */
  private static Object poison(String unit) {
    try (MongoClient client = MongoClients.create(system.databases().mongodbUri())) {
      MongoCollection<Document> units = shown(client);
      Document found =
          Eventually.get(
              "the unit is shown",
              () ->
                  Optional.ofNullable(
                      units.find(Filters.eq("_id", EventLog.plain(unit).toString())).first()));
      units.updateOne(Filters.eq("_id", found.get("_id")), Updates.set("names", "not a document"));
      return Objects.requireNonNull(found.get("names"));
    }
  }

  private static void mend(String unit, Object names) {
    try (MongoClient client = MongoClients.create(system.databases().mongodbUri())) {
      shown(client)
          .updateOne(
              Filters.eq("_id", EventLog.plain(unit).toString()), Updates.set("names", names));
    }
  }

  private static MongoCollection<Document> shown(MongoClient client) {
    JsonNode projection = units(second);
    int run = projection.path("run").asInt();
    String collection = "units_" + projection.path("generation").asInt();
    return client
        .getDatabase(system.databases().name())
        .getCollection(run == 0 ? collection : collection + "_" + run);
  }
}
