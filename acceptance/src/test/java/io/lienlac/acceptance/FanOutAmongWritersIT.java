package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.api.directive.Recipient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A long list is addressed while others write: no view misses anything in between. */
@Stress
class FanOutAmongWritersIT {

  @Test
  void nothingIsMissing() throws Exception {
    run(2_000, 10, Duration.ofSeconds(10));
  }

  /** On a machine that does nothing else. */
  @Test
  @Tag("endurance")
  void nothingOfTwentyThousandIsMissingAmongFiftyWriters() throws Exception {
    run(20_000, 50, Duration.ofSeconds(1));
  }

  private static void run(int people, int writers, Duration longest) throws Exception {
    try (RunningSystem system = RunningSystem.fresh();
        WatchedTransactions transactions = new WatchedTransactions(system.databases())) {
      SmallWorld world = SmallWorld.in(system);
      Crowd crowd = Crowd.of(people, system);
      AtomicBoolean ended = new AtomicBoolean();
      CompletableFuture<List<List<Posted>>> writing =
          CompletableFuture.supplyAsync(() -> writeUntil(ended, writers, world));
      transactions.watch();
      Posted large = Posted.send(system.as(crowd.registrar()), crowd.letter());
      assertThat(large.awaitComplete()).isEqualTo(people);
      ended.set(true);
      List<Posted> small = writing.join().stream().flatMap(List::stream).toList();
      assertThat(transactions.longest()).isLessThan(longest);
      check(system, world, large, small, people);
    }
  }

  private static List<List<Posted>> writeUntil(AtomicBoolean ended, int writers, SmallWorld world) {
    try {
      return Together.run(writers, writer -> () -> writeUntil(ended, world));
    } catch (Exception e) {
      throw new IllegalStateException("Not all writers could write", e);
    }
  }

  private static List<Posted> writeUntil(AtomicBoolean ended, SmallWorld world) {
    GraphQl registrar = world.as(world.registrar());
    List<Posted> posted = new ArrayList<>();
    do {
      posted.add(Posted.send(registrar, Letter.from(world.department()).toUnits(world.bureau())));
    } while (!ended.get());
    return posted;
  }

  private static void check(
      RunningSystem system, SmallWorld world, Posted large, List<Posted> small, int people) {
    EventLog log = new EventLog(system.databases());
    UUID directive = EventLog.plain(large.id());
    List<UUID> stored = log.addressed(directive).stream().map(Recipient::id).toList();
    List<UUID> shown = large.recipients().stream().map(EventLog::plain).toList();
    assertThat(stored).hasSize(people).doesNotHaveDuplicates();
    assertThat(shown).hasSize(people);
    assertThat(Set.copyOf(shown)).isEqualTo(Set.copyOf(stored));
    small.forEach(Posted::awaitComplete);
    assertThat(log.count("DirectiveSent")).isEqualTo(small.size() + 1);
    assertThat(Inbox.of(world.bureau(), world.as(world.bureauHead())).letters())
        .containsExactlyInAnyOrderElementsOf(small.stream().map(Posted::id).toList());
    assertThat(log.deadLetters()).isZero();
    assertThat(log.number("select max(global_index) + 1 - count(*) from domain_event"))
        .as("places left out")
        .isLessThan(1_000);
  }
}
