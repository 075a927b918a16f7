package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SealingEventsTest {

  private final FakeLedger ledger = new FakeLedger();
  private final TestClock clock = new TestClock();

  private Sealer sealer() {
    return Sealer.resume(ledger, FakeLedger.KEYS, clock);
  }

  private List<Long> positions() {
    return ledger.leaves.stream().map(LeafHash::position).toList();
  }

  @Test
  void eventsAreSealedInTheOrderInWhichTheyAreObserved() {
    Sealer sealer = sealer();
    PlacedEvent first = ledger.store(1);
    ledger.store(4, 2);
    sealer.round();
    assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(ledger.leaves).extracting(LeafHash::index).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(ledger.leaves.getFirst().hash())
        .isEqualTo(Leaf.of(first).hash());
    assertThat(sealer.edge().root()).isEqualTo(ledger.root());
    assertThat(ledger.settled).isEqualTo(5);
    assertThat(sealer.round().leaves()).isEmpty();
  }

  @Test
  void aThousandAreSealedAtATime() {
    Sealer sealer = sealer();
    ledger.store(2_500, 1);
    assertThat(sealer.round().isFull()).isTrue();
    assertThat(sealer.round().isFull()).isTrue();
    assertThat(sealer.round().isFull()).isFalse();
    assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 2_500).boxed().toList());
    assertThat(sealer.edge().root()).isEqualTo(ledger.root());
    assertThat(ledger.tiles).containsKeys(new TileId(0, 8), new TileId(1, 0));
  }

  @Test
  void whatIsCommittedLateIsSealedOnce() {
    Sealer sealer = sealer();
    ledger.store(1);
    ledger.store(4);
    sealer.round();
    assertThat(ledger.settled).isEqualTo(1);
    ledger.store(3);
    ledger.store(5);
    sealer.round();
    ledger.store(2);
    sealer.round();
    assertThat(positions()).containsExactly(1L, 4L, 3L, 5L, 2L);
    assertThat(ledger.settled).isEqualTo(5);
  }

  @Test
  void aGapIsKeptWhileATransactionCouldFillIt() {
    ledger.horizon = new Horizon(40, 50);
    Sealer sealer = sealer();
    ledger.store(1);
    ledger.store(3);
    sealer.round();
    ledger.horizon = new Horizon(49, 900);
    clock.goOn(Duration.ofHours(1));
    sealer.round();
    assertThat(ledger.settled).isEqualTo(1);
    ledger.store(2);
    ledger.horizon = new Horizon(900, 900);
    sealer.round();
    assertThat(positions()).containsExactly(1L, 3L, 2L);
  }

  @Test
  void aGapIsGivenUpWhenNoneIsLeft() {
    ledger.horizon = new Horizon(40, 50);
    Sealer sealer = sealer();
    ledger.store(1);
    ledger.store(3);
    sealer.round();
    ledger.horizon = new Horizon(50, 60);
    clock.goOn(Gap.PATIENCE.minusMillis(1));
    sealer.round();
    assertThat(ledger.settled).isEqualTo(1);
    clock.goOn(Duration.ofMillis(1));
    sealer.round();
    assertThat(ledger.settled).isEqualTo(3);
  }

  @Test
  void whatWasOverlookedIsSealedOnceItIsTold() {
    Sealer sealer = sealer();
    ledger.store(1);
    ledger.store(3);
    sealer.round();
    clock.goOn(Gap.PATIENCE);
    sealer.round();
    ledger.store(2);
    assertThat(sealer.round().leaves()).isEmpty();
    sealer.lookAgainAt(List.of(2L, 2L, 1L));
    sealer.round();
    sealer.lookAgainAt(List.of(2L));
    sealer.round();
    assertThat(positions()).containsExactly(1L, 3L, 2L);
    assertThat(ledger.refused).isEmpty();
    assertThat(ledger.settled).isEqualTo(3);
  }

  @Test
  void whatTheApplicationHasNotStoredIsRefusedAndStopsNothing() {
    Sealer sealer = sealer();
    ledger.store(1);
    PlacedEvent forged = ledger.put(FakeLedger.forged(2));
    PlacedEvent vouched = ledger.store(3);
    StoredEvent borrowing = FakeLedger.forged(4).event();
    ledger.put(new PlacedEvent(4, borrowing, vouched.mac()));
    ledger.store(5);
    assertThat(sealer.round().refused())
        .containsExactly(
            new RefusedEvent(
                2, forged.event().identifier(), RefusedEvent.Reason.NOT_VOUCHED_FOR),
            new RefusedEvent(
                4, borrowing.identifier(), RefusedEvent.Reason.NOT_VOUCHED_FOR));
    assertThat(positions()).containsExactly(1L, 3L, 5L);
    assertThat(ledger.settled).isEqualTo(5);
  }

  @Test
  void whatWasMovedIsNotSealedAgain() {
    Sealer sealer = sealer();
    PlacedEvent event = ledger.store(1);
    sealer.round();
    ledger.events.remove(1L);
    ledger.put(new PlacedEvent(2, event.event(), event.mac()));
    ledger.store(3);
    sealer.round();
    assertThat(positions()).containsExactly(1L, 3L);
    assertThat(ledger.refused.values())
        .containsExactly(
            new RefusedEvent(2, event.event().identifier(), RefusedEvent.Reason.MOVED));
  }

  /** Else nothing would be sealed any more that comes after it, at smaller positions. */
  @Test
  void aPositionFarAwayDoesNotMakeUsPassOverWhatComesBeforeIt() {
    Sealer sealer = sealer();
    ledger.store(1);
    ledger.putAnywhere(FakeLedger.forged(1_000));
    ledger.putAnywhere(FakeLedger.forged(5));
    sealer.round();
    assertThat(ledger.refused).containsOnlyKeys(5L, 1_000L);
    ledger.store(3);
    assertThat(sealer.round().refused()).isEmpty();
    ledger.store(2);
    ledger.store(7);
    sealer.round();
    ledger.store(6);
    ledger.store(4);
    sealer.round();
    assertThat(positions()).containsExactly(1L, 3L, 2L, 7L, 4L, 6L);
    assertThat(ledger.settled).isEqualTo(7);
    sealer().round();
    assertThat(ledger.leaves).hasSize(6);
  }

  @Test
  void whoeverTakesOverGoesOnWhereTheTablesSay() {
    Sealer first = sealer();
    ledger.store(300, 1);
    ledger.store(302);
    first.round();
    Sealer second = sealer();
    ledger.store(301);
    ledger.store(300, 303);
    second.round();
    assertThat(ledger.leaves).hasSize(602);
    assertThat(second.edge().root()).isEqualTo(ledger.root());
    assertThat(ledger.settled).isEqualTo(602);
  }

  @Test
  void whatWasWrittenBeforeAFailureIsNotWrittenAgain() {
    Sealer first = sealer();
    ledger.store(3, 1);
    ledger.losesWrites = true;
    assertThatThrownBy(first::round).hasMessage("the connection is gone");
    ledger.losesWrites = false;
    ledger.store(4);
    sealer().round();
    assertThat(positions()).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void ofTwoAtTheSameMomentOneGoesOn() {
    Sealer one = sealer();
    Sealer other = sealer();
    ledger.store(3, 1);
    ledger.meanwhile = one::round;
    assertThatThrownBy(other::round).hasMessage("duplicate key");
    assertThat(positions()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whoeverSeesThatAnotherOneHasGoneOnStepsBack() {
    Sealer one = sealer();
    Sealer other = sealer();
    ledger.store(3, 1);
    one.round();
    assertThatThrownBy(other::round).hasMessage("another one seals, too");
    Sealer again = sealer();
    ledger.store(4);
    again.round();
    assertThatThrownBy(one::round).hasMessage("another one seals, too");
    assertThat(positions()).containsExactly(1L, 2L, 3L, 4L);
  }
}
