package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found by the server itself when somebody has changed a table, and how it is named. */
class CheckingTheHistoryTest {

  private static final SigningKeys KEYS =
      SigningKeys.read(NotesTest.ORIGIN, List.of(NotesTest.SEED));
  private static final int EVENTS = 700;
  private static final int ROWS = 100;

  private final FakeLedger ledger = new FakeLedger();
  private final FakeHistory history = new FakeHistory(ledger);
  private final TestClock clock = new TestClock();
  private final Sealer sealer = Sealer.resume(ledger, FakeLedger.KEYS, clock);
  private final Findings ofEvents = new Findings(history::keep);
  private final Findings ofTree = new Findings(history::keep);
  private final HistoryCheck events = new HistoryCheck(history, ofEvents);
  private final TreeCheck tree = new TreeCheck(history, ledger, ledger, KEYS, ofTree);
  private final Completeness completeness = new Completeness(history);

  @BeforeEach
  void seal() {
    ledger.store(EVENTS, 1);
    ledger.put(FakeLedger.forged(EVENTS + 1));
    sealer.round();
    new Notary(ledger, ledger, KEYS, clock, Optional.empty()).publishIfDue(sealer.edge());
  }

  /** Goes through all of it once, and over its beginning a second time. */
  private void check() {
    for (int step = 0; step <= EVENTS / ROWS + 1; step++) {
      sealer.lookAgainAt(events.step(ledger.settled, ROWS));
      tree.step(1);
    }
  }

  @Test
  void aHistoryThatNobodyHasChangedGivesNoAlarm() {
    check();
    check();
    assertThat(completeness.check(ledger.settled)).isEmpty();
    assertThat(history.kept).isEmpty();
    assertThat(ofEvents.size() + ofTree.size()).isZero();
  }

  @Test
  void aChangedEventIsNamed() {
    PlacedEvent event = event(123);
    StoredEvent was = event.event();
    ledger.events.put(
        123L,
        new PlacedEvent(
            123,
            new StoredEvent(
                was.identifier(),
                was.aggregateType(),
                was.aggregate(),
                was.sequenceNumber(),
                was.payloadType(),
                was.revision(),
                was.time(),
                was.metadata(),
                "other".getBytes(UTF_8)),
            event.mac()));
    check();
    assertThat(history.kept)
        .containsExactly(new Finding(Finding.Kind.CHANGED, 123, was.identifier()));
    assertThat(ofEvents.size()).isEqualTo(1);
    ledger.events.put(123L, event);
    check();
    check();
    assertThat(ofEvents.size()).isZero();
  }

  @Test
  void aDeletedEventIsNamed() {
    String identifier = event(EVENTS).event().identifier();
    ledger.events.remove((long) EVENTS);
    check();
    assertThat(history.kept)
        .containsExactly(new Finding(Finding.Kind.MISSING, EVENTS, identifier));
    assertThat(completeness.check(ledger.settled)).isEmpty();
  }

  @Test
  void eventsThatWereExchangedAreNamed() {
    PlacedEvent one = event(5);
    PlacedEvent other = event(6);
    ledger.events.put(5L, new PlacedEvent(5, other.event(), other.mac()));
    ledger.events.put(6L, new PlacedEvent(6, one.event(), one.mac()));
    check();
    assertThat(history.kept)
        .containsExactly(
            new Finding(Finding.Kind.CHANGED, 5, one.event().identifier()),
            new Finding(Finding.Kind.CHANGED, 6, other.event().identifier()));
  }

  @Test
  void anEventPutWhereNothingCouldAppearIsNamedAndThenRefused() {
    ledger.events.remove(200L);
    ledger.leaves.removeIf(leaf -> leaf.position() == 200);
    PlacedEvent forged = ledger.put(FakeLedger.forged(200));
    assertThat(completeness.check(ledger.settled)).containsExactly(200L);
    check();
    assertThat(history.kept)
        .contains(new Finding(Finding.Kind.UNSEALED, 200, forged.event().identifier()));
    sealer.round();
    assertThat(ledger.refused).containsKey(200L);
    assertThat(completeness.check(ledger.settled)).isEmpty();
  }

  @Test
  void aLeafChangedWithItsEventIsFoundByItsTile() {
    LeafHash leaf = ledger.leaves.get(300);
    ledger.leaves.set(
        300, new LeafHash(leaf.index(), leaf.event(), leaf.position(), TreeHash.EMPTY));
    check();
    assertThat(history.kept).contains(new Finding(Finding.Kind.TILE, 1, "tile/0/001"));
  }

  @Test
  void aTileChangedWithItsLeavesIsFoundByTheOneAbove() {
    TileId id = new TileId(0, 1);
    byte[] hashes = Objects.requireNonNull(ledger.tiles.get(id)).hashes().clone();
    TreeHash.EMPTY.write(hashes, 44);
    ledger.tiles.put(id, new Tile(id, hashes));
    LeafHash leaf = ledger.leaves.get(300);
    ledger.leaves.set(
        300, new LeafHash(leaf.index(), leaf.event(), leaf.position(), TreeHash.EMPTY));
    check();
    assertThat(history.kept).contains(new Finding(Finding.Kind.TILE, 0, "tile/1/000"));
  }

  @Test
  void aTreeChangedAsAWholeIsFoundByTheSignedRoot() {
    LeafHash leaf = ledger.leaves.get(600);
    ledger.leaves.set(
        600, new LeafHash(leaf.index(), leaf.event(), leaf.position(), TreeHash.EMPTY));
    check();
    assertThat(history.kept)
        .contains(
            new Finding(
                Finding.Kind.CHECKPOINT, EVENTS, ledger.last().orElseThrow().root().toString()));
  }

  private PlacedEvent event(long position) {
    return Objects.requireNonNull(ledger.events.get(position));
  }
}
