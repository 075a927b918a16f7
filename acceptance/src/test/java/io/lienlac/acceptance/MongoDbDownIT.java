package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.ApplicationNode;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Manner;
import io.lienlac.Operations;
import io.lienlac.Payload;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.stack.TcpGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Stress
class MongoDbDownIT {

  private static final int CLIENTS = 4;

  /** A node that was killed keeps its share of the projections for half a minute. */
  private static final Duration CLAIMS_EXPIRE = Duration.ofMinutes(2);

  /** What waits for MongoDB waits in the event store. */
  private static final double MEGABYTES_MORE = 64;

  @Test
  void nothingIsMissingAfterMongoDbWasDownForAWhile() throws Exception {
    isDownFor(Duration.ofSeconds(10));
  }

  @Test
  @Tag("endurance")
  void nothingIsMissingAfterMongoDbWasDownForFiveMinutes() throws Exception {
    isDownFor(Duration.ofMinutes(5));
  }

  @Test
  void aNodeThatStartsMeanwhileTakesLettersAndCatchesUpAfterwards() {
    AtomicReference<TcpGate> gates = new AtomicReference<>();
    try (RunningSystem system = behind(gates)) {
      SmallWorld world = SmallWorld.in(system);
      Posted before = send(world);
      before.awaitComplete();
      gates.get().shut();
      system.node().kill();

      ApplicationNode node = system.addNode();
      Operations operations = new Operations(node);
      assertThat(operations.probe("liveness")).isEqualTo(200);
      assertThat(operations.health("mongodb")).isEqualTo("DOWN");
      assertThat(operations.health("projections")).isEqualTo("UNKNOWN");
      GraphQl registrar = system.as(world.registrar().account(), node);
      assertThat(letterTo(world, "Thư gửi qua nút mới", registrar).viewIsBehind()).isTrue();
      assertThat(
              registrar
                  .ask("{ units { edges { cursor } } }", Map.of())
                  .errors()
                  .at("/0/extensions/code")
                  .asString())
          .isEqualTo("VIEW_NOT_READY");

      gates.get().open();
      Eventually.until("views are shown", () -> operations.health("projections").equals("UP"));
      Inbox inbox = Inbox.of(world.bureau(), system.as(world.bureauHead().account(), node));
      Eventually.until("the inbox has both", CLAIMS_EXPIRE, () -> inbox.items().size() == 2);
      assertThat(new EventLog(system.databases()).deadLetters()).isZero();
    }
  }

  private static RunningSystem behind(AtomicReference<TcpGate> gates) {
    return RunningSystem.fresh(
        Manner.QUICK,
        uri -> {
          gates.set(TcpGate.toMongodb(uri));
          return gates.get().through(uri);
        });
  }

  private static void isDownFor(Duration time) throws Exception {
    AtomicReference<TcpGate> gates = new AtomicReference<>();
    try (RunningSystem system = behind(gates)) {
      SmallWorld world = SmallWorld.in(system);
      Posted before = send(world);
      before.awaitComplete();
      NodeFigures node = new NodeFigures(system.node());
      double heap = node.heap().value();
      TcpGate gate = gates.get();
      gate.shut();
      Instant end = Instant.now().plus(time);
      List<List<String>> subjects =
          Together.run(CLIENTS, client -> () -> writeUntil(end, client, world));
      Payload read = read(world, before);
      assertThat(read.done().viewIsBehind()).isTrue();
      assertThat(node.heap().value()).isLessThan(heap + MEGABYTES_MORE);
      gate.open();
      checkNothingIsMissing(world, before, subjects.stream().flatMap(List::stream).toList());
    }
  }

  private static Posted send(SmallWorld world) {
    return Posted.send(
        world.as(world.registrar()), Letter.from(world.department()).toUnits(world.bureau()));
  }

  private static List<String> writeUntil(Instant end, int client, SmallWorld world) {
    GraphQl registrar = world.as(world.registrar());
    List<String> subjects = new ArrayList<>();
    while (Instant.now().isBefore(end)) {
      String subject = "Thư " + client + "/" + subjects.size();
      Payload payload = letterTo(world, subject, registrar);
      assertThat(payload.viewIsBehind()).isTrue();
      assertThat(payload.json().path("directive").isNull()).isTrue();
      subjects.add(subject);
    }
    return subjects;
  }

  private static Payload letterTo(SmallWorld world, String subject, GraphQl registrar) {
    Letter letter =
        Letter.from(world.department()).with("subject", subject).toUnits(world.bureau());
    return registrar.mutate("sendDirective", letter.input(), "directive { id }").done();
  }

  private static Payload read(SmallWorld world, Posted posted) {
    return world
        .as(world.bureauHead())
        .mutate(
            "markDirectiveRead",
            Map.of("directive", posted.id(), "unit", world.bureau()),
            "inboxItem { id }");
  }

  private static void checkNothingIsMissing(
      SmallWorld world, Posted before, List<String> subjects) {
    EventLog log = new EventLog(world.world().system().databases());
    Inbox inbox = Inbox.of(world.bureau(), world.as(world.bureauHead()));
    Eventually.until(
        "the inbox has every letter", () -> inbox.items().size() == subjects.size() + 1);
    List<String> shown =
        inbox.items().stream()
            .map(item -> item.path("directive").path("subject").asString())
            .toList();
    assertThat(shown).containsAll(subjects).doesNotHaveDuplicates();
    Eventually.until(
        "the letter is shown as read",
        () -> {
          JsonNode item = inbox.item(before.id());
          return item.path("readAt").isString();
        });
    assertThat(log.deadLetters()).isZero();
    send(world).awaitComplete();
  }
}
