package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.ApplicationNode;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Operations;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.World;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The node that seals is killed while it does: nothing is sealed twice, nothing is left out. */
@Stress
@WithoutViews
class KillDuringSealingIT {

  private static final int CLIENTS = 4;

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicInteger stored = new AtomicInteger();

  @Test
  void everyEventIsSealedOnceThoughTheSealerWasKilled() throws Exception {
    rounds(2);
  }

  @Test
  @Tag("endurance")
  void everyEventIsSealedOnceThoughTheSealerWasKilledTwentyTimes() throws Exception {
    rounds(20);
  }

  private void rounds(int rounds) throws Exception {
    try (RunningSystem system = RunningSystem.fresh()) {
      List<ApplicationNode> nodes = List.of(system.node(), system.addNode());
      String unit = World.of(system).root();
      List<CompletableFuture<Void>> clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  client ->
                      CompletableFuture.runAsync(
                          () -> store(system, nodes, unit), Thread::startVirtualThread))
              .toList();
      try {
        for (int round = 0; round < rounds; round++) {
          killTheSealer(nodes);
        }
      } finally {
        ended.set(true);
      }
      clients.forEach(CompletableFuture::join);
      LedgerTables ledger = LedgerTables.of(system.databases().events()).awaitWhole();
      ledger.check();
      ledger.checkCheckpoints();
      assertThat(ledger.texts("select event_identifier from ledger_refusal")).isEmpty();
      assertThat(ledger.texts("select subject from ledger_finding")).isEmpty();
      LedgerFiles files = new LedgerFiles(nodes.getFirst());
      Checkpoint checkpoint = Checkpoint.parse(files.checkpoint().text()).orElseThrow();
      assertThat(files.root(checkpoint.size())).isEqualTo(checkpoint.root());
    }
  }

  private void killTheSealer(List<ApplicationNode> nodes) throws InterruptedException {
    ApplicationNode sealer =
        Eventually.get(
            "a node seals",
            () -> nodes.stream().filter(KillDuringSealingIT::isSealing).findFirst());
    int before = stored.get();
    Eventually.until("events are stored", () -> stored.get() > before + 2 * CLIENTS);
    Thread.sleep(ThreadLocalRandom.current().nextInt(500));
    sealer.kill();
    sealer.start();
  }

  private static boolean isSealing(ApplicationNode node) {
    return node.isRunning() && new Operations(node).sum("lienlac_ledger_sealing") == 1;
  }

  /** By whichever node answers. */
  private void store(RunningSystem system, List<ApplicationNode> nodes, String unit) {
    while (!ended.get()) {
      ApplicationNode node = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
      GraphQl administrator = system.as(RunningSystem.ADMINISTRATOR, node);
      Map<String, Object> person =
          Map.of(
              "idempotencyKey",
              UUID.randomUUID().toString(),
              "unit",
              unit,
              "familyName",
              "Trần",
              "givenName",
              "Bình");
      try {
        administrator.ask(GraphQl.document("registerPerson", ""), Map.of("input", person));
        stored.incrementAndGet();
      } catch (UncheckedIOException killed) {
        Thread.onSpinWait();
      }
    }
  }
}
