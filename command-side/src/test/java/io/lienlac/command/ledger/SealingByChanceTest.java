package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits in any order, rollbacks, forged rows and sealers that die: all in one history. */
class SealingByChanceTest {

  private static final int EVENTS = 900;

  private final FakeLedger ledger = new FakeLedger();
  private final TestClock clock = new TestClock();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyEventIsSealedOnceOrRefused(long seed) {
    Random random = new Random(seed);
    List<Long> open = new ArrayList<>();
    Sealer sealer = Sealer.resume(ledger, FakeLedger.KEYS, clock);
    long next = 1;
    while (next <= EVENTS || !open.isEmpty()) {
      int begun = random.nextInt(12);
      for (int i = 0; i < begun && next <= EVENTS; i++) {
        open.add(next++);
      }
      ledger.given = next - 1;
      Collections.shuffle(open, random);
      int ended = random.nextInt(open.size() + 1);
      for (int i = 0; i < ended; i++) {
        end(open.removeLast(), random);
      }
      long oldest = open.stream().reduce(next, Math::min);
      ledger.horizon = new Horizon(oldest, next);
      clock.goOn(Duration.ofSeconds(random.nextInt(40)));
      sealer = random.nextInt(10) == 0 ? Sealer.resume(ledger, FakeLedger.KEYS, clock) : sealer;
      sealer.round();
    }
    ledger.horizon = new Horizon(next, next);
    clock.goOn(Gap.PATIENCE);
    sealer.round();
    check(sealer);
  }

  /** Whoever has begun ends in one of three ways. */
  private void end(long position, Random random) {
    switch (random.nextInt(10)) {
      case 0 -> {}
      case 1 -> ledger.put(FakeLedger.forged(position));
      default -> ledger.store(position);
    }
  }

  private void check(Sealer sealer) {
    List<Long> sealed =
        ledger.events.values().stream()
            .filter(FakeLedger.KEYS::vouchFor)
            .map(PlacedEvent::position)
            .toList();
    assertThat(ledger.leaves.stream().map(LeafHash::position))
        .containsExactlyInAnyOrderElementsOf(sealed);
    assertThat(ledger.leaves.stream().map(LeafHash::index).toList())
        .isEqualTo(LongStream.range(0, sealed.size()).boxed().toList());
    assertThat(ledger.refused.size() + sealed.size()).isEqualTo(ledger.events.size());
    assertThat(ledger.settled).isEqualTo(ledger.events.lastKey());
    assertThat(sealer.edge().root()).isEqualTo(ledger.root());
  }
}
