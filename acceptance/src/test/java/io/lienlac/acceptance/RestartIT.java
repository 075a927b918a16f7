package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.stack.SharedStack;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Stress
class RestartIT {

  private static final int WRITERS = 8;
  private static final int KILLS = 2;
  private static final int MANY_KILLS = 20;
  private static final Duration LOAD = Duration.ofSeconds(6);
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  private static RunningSystem system;
  private static SmallWorld world;

  @BeforeAll
  static void build() {
    system = RunningSystem.fresh();
    world = SmallWorld.in(system);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void whatWasThereBeforeARestartIsThereAfterwards() {
    Posted posted = send();
    posted.awaitComplete();
    JsonNode progress = posted.progress();
    List<JsonNode> inbox = inbox();
    system.node().restart();
    assertThat(posted.progress()).isEqualTo(progress);
    assertThat(inbox()).isEqualTo(inbox);
    assertThat(send().awaitComplete()).isEqualTo(1);
  }

  @Test
  void whatWasAcknowledgedSurvivesACrashOfPostgreSqlAndIsNotDoubled() throws Exception {
    crashUnderLoad(RestartIT::crashPostgreSql);
  }

  @Test
  void whatWasAcknowledgedSurvivesKillsOfTheApplicationAndIsNotDoubled() throws Exception {
    killUnderLoad(KILLS);
  }

  @Test
  @Tag("endurance")
  void andItDoesSoTwentyTimes() throws Exception {
    killUnderLoad(MANY_KILLS);
  }

  private static void killUnderLoad(int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      crashUnderLoad(RestartIT::killTheApplication);
    }
  }

  private static void crashUnderLoad(Runnable crash) throws Exception {
    EventLog log = new EventLog(system.databases());
    int before = log.count("PersonRegistered");
    AtomicInteger acknowledged = new AtomicInteger();
    Instant end = Instant.now().plus(LOAD);
    Thread crashing = Thread.ofVirtual().start(() -> after(LOAD.dividedBy(3), crash));
    List<List<String>> keys = Together.run(WRITERS, writer -> () -> writeUntil(end, acknowledged));
    crashing.join();
    int written = keys.stream().mapToInt(List::size).sum();
    assertThat(acknowledged).hasValue(written);
    assertThat(log.count("PersonRegistered")).isEqualTo(before + written);
    assertThat(
            log.number(
                "select count(*) from (select 1 from domain_event"
                    + " group by aggregate_identifier"
                    + " having max(sequence_number) + 1 <> count(*)) gaps"))
        .isZero();
    assertThat(send().awaitComplete()).isEqualTo(1);
    assertThat(log.deadLetters()).isZero();
  }

  /** Each wish is repeated under its key until it is acknowledged, as a client would. */
  private static List<String> writeUntil(Instant end, AtomicInteger acknowledged)
      throws InterruptedException {
    GraphQl administrator = system.as(RunningSystem.ADMINISTRATOR);
    List<String> keys = new ArrayList<>();
    while (Instant.now().isBefore(end)) {
      Map<String, Object> input =
          new HashMap<>(Map.of("unit", world.bureau(), "familyName", "Lê", "givenName", "Hoa"));
      String key = UUID.randomUUID().toString();
      input.put("idempotencyKey", key);
      Instant patience = Instant.now().plus(RECOVERY);
      while (!isAcknowledged(administrator, input)) {
        assertThat(Instant.now()).as("the application recovers").isBefore(patience);
        Thread.sleep(50);
      }
      acknowledged.incrementAndGet();
      keys.add(key);
    }
    return keys;
  }

  private static boolean isAcknowledged(GraphQl administrator, Map<String, Object> input) {
    try {
      Answer answer =
          administrator.ask(GraphQl.document("registerPerson", ""), Map.of("input", input));
      JsonNode payload = answer.json().path("data").path("registerPerson");
      assertThat(payload.path("userErrors").isEmpty()).as(answer.body()).isTrue();
      return answer.status() == 200 && payload.isObject();
    } catch (UncheckedIOException unknown) {
      return false;
    }
  }

  private static void after(Duration time, Runnable crash) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    crash.run();
  }

  /**
   * When one of PostgreSQL's processes dies hard, the server ends all others at once, as an
   * immediate stop does, and comes back by way of its log.
   */
  private static void crashPostgreSql() {
    long server = Objects.requireNonNull(SharedStack.get().pids().get("postgresql"));
    ProcessHandle.of(server).orElseThrow().children().findFirst().orElseThrow().destroyForcibly();
  }

  private static void killTheApplication() {
    system.node().kill();
    system.node().start();
  }

  private static Posted send() {
    return Posted.send(
        world.as(world.registrar()), Letter.from(world.department()).toUnits(world.bureau()));
  }

  private static List<JsonNode> inbox() {
    return Inbox.of(world.bureau(), world.as(world.bureauHead())).items();
  }
}
