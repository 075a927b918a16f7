package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lienlac.Answer;
import io.lienlac.ApplicationNode;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.api.directive.RecipientDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

@Stress
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

  private static final int PEOPLE = 2_000;
  private static final int COMMANDS = 200;

  /** A node that has died loses its share of the projections after 30 s. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(60);

  private static RunningSystem system;
  private static SmallWorld world;
  private static ApplicationNode second;
  private static EventLog log;

  @BeforeAll
  static void build() {
    system = RunningSystem.fresh();
    second = system.launchNode();
    world = SmallWorld.in(system);
    log = new EventLog(system.databases());
    second.awaitReady();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  @Order(1)
  void whatIsWrittenOnOneIsSeenOnTheOther() {
    String account = world.registrar().account();
    Posted there = Posted.send(system.as(account, second), letter());
    assertThat(there.awaitComplete()).isEqualTo(3);
    Posted here = new Posted(system.as(account), there.id());
    Eventually.until("both say the same", () -> here.progress().equals(there.progress()));
    assertThat(here.recipients()).isEqualTo(there.recipients());
  }

  @Test
  @Order(2)
  void lettersSentOnBothAtOnceAllArriveOnce() throws Exception {
    List<Posted> all =
        Together.run(
            20,
            number ->
                () -> Posted.send(system.as(world.registrar().account(), node(number)), letter()));
    assertThat(all.stream().map(Posted::id)).doesNotHaveDuplicates();
    for (Posted posted : all) {
      assertThat(posted.awaitComplete()).isEqualTo(3);
      assertThat(log.addressed(EventLog.plain(posted.id()))).hasSize(3).doesNotHaveDuplicates();
    }
    List<String> letters = Inbox.of(world.primarySchool(), world.as(world.principal())).letters();
    assertThat(letters).doesNotHaveDuplicates().containsAll(all.stream().map(Posted::id).toList());
  }

  @Test
  @Order(3)
  void manyCommandsForOneUnitAtOnceAreDoneOneAfterTheOther() throws Exception {
    UUID unit = EventLog.plain(world.section());
    int before = log.count("UnitRenamed", unit);
    Together.run(COMMANDS, number -> () -> rename(number));
    assertThat(log.count("UnitRenamed", unit)).isEqualTo(before + COMMANDS);
    assertThat(log.isContiguous(unit)).isTrue();
    Eventually.until("both show the last name", () -> name(system.node()).equals(lastName(unit)));
    Eventually.until("both show the last name", () -> name(second).equals(lastName(unit)));
  }

  @Test
  @Order(4)
  void whatANodeLeavesWhenItDiesTheOtherTakesOver() {
    Crowd crowd = Crowd.of(PEOPLE, system);
    Set<String> owners = owners();
    assertThat(owners).doesNotContain("").hasSizeBetween(1, 2);
    int runs = log.count("DirectiveAddressed");
    Map<String, Object> input = new HashMap<>(crowd.letter().input());
    input.put("idempotencyKey", UUID.randomUUID().toString());
    system.as(crowd.registrar()).mutate("sendDirective", input, "").done();
    Eventually.until("the letter is being addressed", () -> log.count("DirectiveAddressed") > runs);
    system.node().kill();
    Posted posted = Posted.send(system.as(crowd.registrar(), second), input);
    assertThat(posted.awaitComplete()).isEqualTo(PEOPLE);
    UUID directive = EventLog.plain(posted.id());
    assertThat(RecipientDigest.of(log.addressed(directive)))
        .isEqualTo(log.sent(directive).path("recipientDigest").asString());
    Eventually.until("one node does it all", TAKE_OVER, () -> owners().size() == 1);
    assertThat(log.deadLetters()).isZero();
  }

  /** When it comes, there are two nodes again; all were killed before. */
  @Test
  @Order(5)
  void theDueTimeRemindsOnce() throws Exception {
    Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(15);
    List<Posted> letters =
        Together.run(
            5,
            number ->
                () ->
                    Posted.send(
                        system.as(world.registrar().account(), second),
                        letter().with("requiredAnswer", "ACKNOWLEDGE").with("dueAt", "" + due)));
    letters.forEach(Posted::awaitComplete);
    system.node().kill();
    second.kill();
    assertThat(Instant.now()).isBefore(due);
    assertThat(reminders()).isEqualTo(letters.size());
    system.node().launch();
    second.launch();
    system.node().awaitReady();
    second.awaitReady();
    Eventually.until("nothing is left to do", () -> reminders() == 0);
    for (Posted letter : letters) {
      UUID directive = EventLog.plain(letter.id());
      assertThat(log.count("DirectiveReminded", directive)).isEqualTo(1);
      assertThat(log.count("RecipientsReminded", directive)).isEqualTo(1);
    }
  }

  /** Those that are still to come. */
  private static int reminders() {
    return log.number(
        "select count(*) from scheduled_tasks where task_name = 'directive-reminder'");
  }

  /** Asks again, under the same key, when others were faster or too many are before it. */
  private static boolean rename(int number) {
    GraphQl administrator = system.as(RunningSystem.ADMINISTRATOR, node(number));
    String key = "rename-" + UUID.randomUUID();
    Map<String, String> input =
        Map.of("idempotencyKey", key, "unit", world.section(), "name", "Phòng " + number);
    Eventually.until(
        "the unit is renamed",
        () -> {
          Answer answer =
              administrator.ask(GraphQl.document("renameUnit", ""), Map.of("input", input));
          JsonNode errors = answer.json().path("data").path("renameUnit").path("userErrors");
          assertThat(errors.valueStream().map(error -> error.path("code").asString()))
              .isSubsetOf("CHANGED_MEANWHILE");
          return errors.isArray() && errors.isEmpty();
        });
    return true;
  }

  private static Letter letter() {
    return Letter.from(world.department()).toSchoolsUnder(world.department());
  }

  private static ApplicationNode node(int number) {
    return number % 2 == 0 ? system.node() : second;
  }

  private static String name(ApplicationNode node) {
    GraphQl administrator = system.as(RunningSystem.ADMINISTRATOR, node);
    String query = "query($id: ID!) { organisationUnit(id: $id) { name } }";
    JsonNode data = administrator.data(query, Map.of("id", world.section()));
    return data.path("organisationUnit").path("name").asString();
  }

  private static String lastName(UUID unit) {
    return log.texts(
            "select convert_from(payload, 'UTF8')::jsonb ->> 'name' from domain_event"
                + " where aggregate_identifier = ? order by sequence_number desc limit 1",
            unit.toString())
        .getFirst();
  }

  /** The nodes that hold the projections' tokens; an empty name for a token that nobody holds. */
  private static Set<String> owners() {
    try (MongoClient client = MongoClients.create(system.databases().mongodbUri())) {
      Set<String> owners = new HashSet<>();
      for (Document token :
          client.getDatabase(system.databases().name()).getCollection("trackingtokens").find()) {
        String owner = token.getString("owner");
        owners.add(owner == null ? "" : owner);
      }
      return owners;
    }
  }
}
