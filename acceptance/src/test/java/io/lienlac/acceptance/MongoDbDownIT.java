package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Manner;
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

  @Test
  void nothingIsMissingAfterMongoDbWasDownForAWhile() throws Exception {
    isDownFor(Duration.ofSeconds(10));
  }

  @Test
  @Tag("endurance")
  void nothingIsMissingAfterMongoDbWasDownForFiveMinutes() throws Exception {
    isDownFor(Duration.ofMinutes(5));
  }

  private static void isDownFor(Duration time) throws Exception {
    AtomicReference<TcpGate> gates = new AtomicReference<>();
    try (RunningSystem system =
        RunningSystem.fresh(
            Manner.QUICK,
            uri -> {
              gates.set(TcpGate.toMongodb(uri));
              return gates.get().through(uri);
            })) {
      SmallWorld world = SmallWorld.in(system);
      Posted before = send(world);
      before.awaitComplete();
      TcpGate gate = gates.get();
      gate.shut();
      Instant end = Instant.now().plus(time);
      List<List<String>> subjects =
          Together.run(CLIENTS, client -> () -> writeUntil(end, client, world));
      Payload read = read(world, before);
      assertThat(read.done().viewIsBehind()).isTrue();
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
      Letter letter =
          Letter.from(world.department()).with("subject", subject).toUnits(world.bureau());
      Payload payload = registrar.mutate("sendDirective", letter.input(), "directive { id }");
      assertThat(payload.done().viewIsBehind()).isTrue();
      assertThat(payload.json().path("directive").isNull()).isTrue();
      subjects.add(subject);
    }
    return subjects;
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
