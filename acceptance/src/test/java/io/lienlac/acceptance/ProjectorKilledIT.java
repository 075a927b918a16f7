package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The views of a node that was killed again and again are those of a clean replay. */
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
      EventLog log = new EventLog(system.databases());
      for (int round = 0; round < rounds; round++) {
        killWhileSending(system, crowd, log);
        system.node().start();
      }
      Posted.send(system.as(crowd.registrar()), crowd.letter()).awaitComplete();
      assertThat(log.deadLetters()).isZero();
      system.node().kill();
      checkAgainstReplay(system);
    }
  }

  /** By chance in the middle of a batch. */
  private static void killWhileSending(RunningSystem system, Crowd crowd, EventLog log)
      throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(() -> sendUntil(ended, system.as(crowd.registrar()), crowd));
    int before = log.size();
    Eventually.until("letters are sent", () -> log.size() > before + 4);
    Thread.sleep(ThreadLocalRandom.current().nextInt(500));
    ended.set(true);
    system.node().kill();
    sending.join();
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
