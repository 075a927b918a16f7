package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A node is killed again and again among commands: what was confirmed is stored, once, and the
 * views are those of a clean replay.
 */
@Stress
class ProjectorKilledIT {

  private static final int PEOPLE = 200;

  @Test
  void theViewsAreThoseOfAReplay() throws Exception {
    rounds(2);
  }

  @Test
  @Tag("endurance")
  void theViewsAreThoseOfAReplayAfterFiftyKills() throws Exception {
    rounds(50);
  }

  private static void rounds(int rounds) throws Exception {
    try (RunningSystem system = RunningSystem.fresh()) {
      Crowd crowd = Crowd.of(PEOPLE, system);
      Sections sections = new Sections(system, crowd.department());
      EventLog log = new EventLog(system.databases());
      for (int round = 0; round < rounds; round++) {
        killWhileSending(system, crowd, sections, log);
        system.node().start();
      }
      checkStored(log, sections.confirmed());
      Posted.send(system.as(crowd.registrar()), crowd.letter()).awaitComplete();
      assertThat(log.deadLetters()).isZero();
      system.node().kill();
      checkAgainstReplay(system);
    }
  }

  /** By chance in the middle of a batch, and of commands. */
  private static void killWhileSending(
      RunningSystem system, Crowd crowd, Sections sections, EventLog log) throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(() -> sendUntil(ended, system.as(crowd.registrar()), crowd));
    CompletableFuture<Void> establishing =
        CompletableFuture.runAsync(
            () -> sections.establishUntil(ended), Thread::startVirtualThread);
    int before = log.count("DirectiveSent");
    Eventually.until("letters are sent", () -> log.count("DirectiveSent") > before + 1);
    Thread.sleep(ThreadLocalRandom.current().nextInt(500));
    ended.set(true);
    system.node().kill();
    sending.join();
    establishing.join();
  }

  private static void sendUntil(AtomicBoolean ended, GraphQl registrar, Crowd crowd) {
    while (!ended.get()) {
      try {
        registrar.mutate("sendDirective", crowd.letter().input(), "").done();
      } catch (UncheckedIOException e) {
        if (!ended.get()) {
          throw e;
        }
      }
    }
  }

  private static void checkStored(EventLog log, List<String> confirmed) {
    assertThat(
            log.texts(
                "select convert_from(payload, 'UTF8')::jsonb ->> 'name' from domain_event"
                    + " where payload_type like '%.UnitEstablished'"))
        .doesNotHaveDuplicates()
        .containsAll(confirmed);
    assertThat(confirmed).isNotEmpty();
  }

  private static void checkAgainstReplay(RunningSystem system) {
    try (QuerySideFixture fixture = QuerySideFixture.over(system.databases())) {
      QuerySideNode node = fixture.node();
      node.waitForViews();
      Map<String, String> digests = node.digests();
      node.close();
      fixture.dropViews();
      QuerySideNode replayed = fixture.node();
      replayed.waitForViews();
      assertThat(replayed.digests()).isNotEmpty().isEqualTo(digests);
    }
  }
}
