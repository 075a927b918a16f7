package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.stack.OwnPostgres;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** PostgreSQL is killed while letters are sent: what was confirmed is there, and nothing twice. */
@Stress
class PostgresKilledIT {

  private static final int CLIENTS = 4;
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicInteger accepted = new AtomicInteger();

  @Test
  void nothingConfirmedIsLost() throws Exception {
    rounds(1);
  }

  @Test
  @Tag("endurance")
  void nothingConfirmedIsLostInFiveRounds() throws Exception {
    rounds(5);
  }

  private void rounds(int rounds) throws Exception {
    try (OwnPostgres postgres = OwnPostgres.begin();
        RunningSystem system = RunningSystem.freshOn(postgres.addresses())) {
      SmallWorld world = SmallWorld.in(system);
      CompletableFuture<List<List<String>>> sending =
          CompletableFuture.supplyAsync(() -> sendUntilEnded(world), Thread::startVirtualThread);
      try {
        for (int round = 0; round < rounds; round++) {
          killOnce(postgres);
        }
      } finally {
        ended.set(true);
      }
      check(world, sending.join().stream().flatMap(List::stream).toList());
    }
  }

  private void killOnce(OwnPostgres postgres) throws InterruptedException {
    int before = accepted.get();
    Eventually.until("letters are sent", () -> accepted.get() > before + CLIENTS);
    Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
    postgres.kill();
    Thread.sleep(500);
    int atTheKill = accepted.get();
    postgres.start();
    Eventually.until("letters are accepted again", BACK, () -> accepted.get() > atTheKill);
  }

  private List<List<String>> sendUntilEnded(SmallWorld world) {
    try {
      return Together.run(CLIENTS, client -> () -> sendUntilEnded(world, client));
    } catch (Exception e) {
      throw new IllegalStateException("Not all clients could send", e);
    }
  }

  /** Each letter under one key, again and again until its acceptance is confirmed. */
  private List<String> sendUntilEnded(SmallWorld world, int client) {
    GraphQl registrar = world.as(world.registrar());
    List<String> subjects = new ArrayList<>();
    while (!ended.get()) {
      String subject = "Thư " + client + "/" + subjects.size();
      Map<String, Object> input =
          new HashMap<>(
              Letter.from(world.department())
                  .with("subject", subject)
                  .toUnits(world.bureau())
                  .input());
      input.put("idempotencyKey", UUID.randomUUID().toString());
      Eventually.until(subject + " is accepted", PATIENCE, () -> isAccepted(registrar, input));
      subjects.add(subject);
      accepted.incrementAndGet();
    }
    return subjects;
  }

  private static boolean isAccepted(GraphQl registrar, Map<String, Object> input) {
    Answer answer;
    try {
      answer = registrar.ask(GraphQl.document("sendDirective", ""), Map.of("input", input));
    } catch (UncheckedIOException e) {
      return false;
    }
    JsonNode refusals = answer.json().at("/data/sendDirective/userErrors");
    return answer.errors().isMissingNode() && refusals.isArray() && refusals.isEmpty();
  }

  private static void check(SmallWorld world, List<String> subjects) {
    EventLog log = new EventLog(world.world().system().databases());
    assertThat(
            log.texts(
                "select convert_from(payload, 'UTF8')::jsonb ->> 'subject' from domain_event"
                    + " where payload_type like '%.DirectiveSent'"))
        .containsExactlyInAnyOrderElementsOf(subjects);
    Inbox inbox = Inbox.of(world.bureau(), world.as(world.bureauHead()));
    Eventually.until("the inbox has every letter", () -> inbox.items().size() == subjects.size());
    assertThat(
            inbox.items().stream().map(item -> item.path("directive").path("subject").asString()))
        .containsExactlyInAnyOrderElementsOf(subjects);
    assertThat(log.deadLetters()).isZero();
  }
}
