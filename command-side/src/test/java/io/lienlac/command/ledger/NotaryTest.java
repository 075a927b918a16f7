package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotaryTest {

  private static final SigningKeys KEYS =
      SigningKeys.read(NotesTest.ORIGIN, List.of(NotesTest.SEED));

  private final FakeLedger ledger = new FakeLedger();
  private final TestClock clock = new TestClock();
  private final Sealer sealer = Sealer.resume(ledger, FakeLedger.KEYS, clock);
  private final Notary notary = notary(Optional.empty());
  private long next = 1;

  private Notary notary(Optional<Checkpoint> outside) {
    return new Notary(ledger, ledger, KEYS, clock, outside);
  }

  private void seal(int count) {
    ledger.store(count, next);
    next += count;
    while (sealer.round().isFull()) {
      assertThat(ledger.leaves).isNotEmpty();
    }
  }

  private Optional<PublishedCheckpoint> publish() {
    return notary.publishIfDue(sealer.edge());
  }

  @Test
  void nothingIsPublishedOfNothing() {
    assertThat(publish()).isEmpty();
  }

  @Test
  void whatIsSealedIsPublishedOnceASecond() {
    seal(3);
    PublishedCheckpoint first = publish().orElseThrow();
    assertThat(first.size()).isEqualTo(3);
    assertThat(first.root()).isEqualTo(ledger.root());
    assertThat(KEYS.haveSigned(first.note())).isTrue();
    assertThat(first.note().text())
        .isEqualTo("lienlac.example/ledger\n3\n" + ledger.root() + "\n");
    clock.goOn(Notary.PERIOD);
    assertThat(publish()).isEmpty();
    seal(1);
    assertThat(publish()).hasValueSatisfying(second -> assertThat(second.size()).isEqualTo(4));
    seal(1);
    clock.goOn(Notary.PERIOD.minusMillis(1));
    assertThat(publish()).isEmpty();
    clock.goOn(Duration.ofMillis(1));
    assertThat(publish()).isPresent();
    assertThat(ledger.checkpoints).containsOnlyKeys(3L, 4L, 5L);
  }

  @Test
  void noTwoCheckpointsAreMoreThanTenThousandLeavesApart() {
    seal(1);
    publish();
    ledger.store(12_000, next);
    boolean isFull = true;
    while (isFull) {
      isFull = sealer.round().isFull();
      publish();
    }
    assertThat(ledger.checkpoints).hasSize(2);
    assertThat(ledger.checkpoints.lastKey()).isBetween(9_000L, 10_001L);
  }

  @Test
  void whoeverTakesOverGoesOnFromTheLast() {
    seal(300);
    publish();
    seal(5);
    clock.goOn(Notary.PERIOD);
    Notary other = notary(Optional.of(new Checkpoint(NotesTest.ORIGIN, 300, rootOf(300))));
    assertThat(other.publishIfDue(sealer.edge())).isPresent();
  }

  private TreeHash rootOf(long size) {
    return new StoredTree(ledger, size).ask(tree -> tree.root(size));
  }

  @Test
  void whatDoesNotFollowFromTheLastIsNotSigned() {
    seal(300);
    publish();
    seal(5);
    clock.goOn(Notary.PERIOD);
    LeafHash leaf = ledger.leaves.get(299);
    ledger.leaves.set(
        299, new LeafHash(leaf.index(), leaf.event(), leaf.position(), TreeHash.EMPTY));
    refused("does not follow from the checkpoint of size 300");
  }

  @Test
  void whereHashesAreMissingNothingIsSigned() {
    seal(300);
    publish();
    seal(5);
    clock.goOn(Notary.PERIOD);
    ledger.tiles.remove(new TileId(1, 0));
    refused("lacks hashes of tile/1/000");
  }

  @Test
  void whereTheLastOneWasChangedNothingIsSigned() {
    seal(3);
    PublishedCheckpoint last = publish().orElseThrow();
    seal(1);
    clock.goOn(Notary.PERIOD);
    TreeHash other = TreeHash.EMPTY;
    SignedNote note =
        new SignedNote(
            new Checkpoint(NotesTest.ORIGIN, 3, other).text(), last.note().signatures());
    ledger.checkpoints.put(3L, new PublishedCheckpoint(3, other, note, last.publishedAt()));
    refused("is not as it was signed");
    ledger.checkpoints.put(3L, new PublishedCheckpoint(3, other, last.note(), last.publishedAt()));
    clock.goOn(Notary.PERIOD);
    refused("is not as it was signed");
  }

  /** As it is when an older state of the database was brought back. */
  @Test
  void whatIsBehindACheckpointElsewhereIsNotSigned() {
    seal(3);
    Notary restored = notary(Optional.of(new Checkpoint(NotesTest.ORIGIN, 4, ledger.root())));
    assertThatThrownBy(() -> restored.publishIfDue(sealer.edge()))
        .isInstanceOf(InconsistentLedger.class);
    Notary other = notary(Optional.of(new Checkpoint(NotesTest.ORIGIN, 3, TreeHash.EMPTY)));
    assertThatThrownBy(() -> other.publishIfDue(sealer.edge()))
        .isInstanceOf(InconsistentLedger.class);
    assertThat(ledger.checkpoints).isEmpty();
  }

  private void refused(String why) {
    assertThatThrownBy(this::publish)
        .isInstanceOf(InconsistentLedger.class)
        .hasMessageContaining(why);
  }
}
