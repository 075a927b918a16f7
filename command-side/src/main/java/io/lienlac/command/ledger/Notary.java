package io.lienlac.command.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives out checkpoints of what was sealed, and none that does not follow from the last one: that
 * is worked out anew each time from the hashes as they are kept, and not from what is in memory.
 */
final class Notary {

  static final Duration PERIOD = Duration.ofSeconds(1);

  /** No checkpoint is more leaves away from the one before it. */
  static final long MOST_LEAVES = 10_000;

  private final CheckpointStore checkpoints;
  private final TileSource tiles;
  private final SigningKeys keys;
  private final InstantSource clock;
  private Instant notBefore = Instant.MIN;
  private @Nullable Checkpoint outside;
  private @Nullable PublishedCheckpoint last;

  /**
   * @param outside what lies outside the database, such as in a folder: the database may be older
   */
  Notary(
      CheckpointStore checkpoints,
      TileSource tiles,
      SigningKeys keys,
      InstantSource clock,
      Optional<Checkpoint> outside) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.keys = keys;
    this.clock = clock;
    this.outside = outside.orElse(null);
    this.last = checkpoints.last().orElse(null);
  }

  Optional<PublishedCheckpoint> last() {
    return Optional.ofNullable(last);
  }

  /**
   * One of the tree as it is, if it is time for one.
   *
   * @throws InconsistentLedger if it must not be signed
   */
  Optional<PublishedCheckpoint> publishIfDue(RightEdge edge) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!isDue(edge.size(), now)) {
      return Optional.empty();
    }
    notBefore = now.plus(PERIOD);
    return Optional.of(publish(edge, now));
  }

  private boolean isDue(long size, Instant now) {
    long published = last().map(PublishedCheckpoint::size).orElse(0L);
    boolean isMuch = size - published > MOST_LEAVES - Sealer.MOST;
    return size > published && (isMuch || !now.isBefore(notBefore));
  }

  private PublishedCheckpoint publish(RightEdge edge, Instant now) {
    TreeHash root = edge.root();
    long size = edge.size();
    if (outside != null) {
      compare(outside, size, root);
    }
    checkpoints.last().ifPresent(former -> compare(former, size, root));
    Checkpoint checkpoint = new Checkpoint(keys.origin(), size, root);
    PublishedCheckpoint published =
        new PublishedCheckpoint(size, root, keys.sign(checkpoint), now);
    checkpoints.add(published);
    outside = null;
    last = published;
    return published;
  }

  private void compare(PublishedCheckpoint former, long size, TreeHash root) {
    Checkpoint signed =
        Checkpoint.parse(former.note().text())
            .filter(text -> text.size() == former.size() && text.root().equals(former.root()))
            .filter(text -> keys.agreeWith(former.note()))
            .orElseThrow(
                () ->
                    new InconsistentLedger(
                        "the checkpoint of size %d is not as it was signed"
                            .formatted(former.size())));
    compare(signed, size, root);
  }

  private void compare(Checkpoint former, long size, TreeHash root) {
    if (former.size() > size || !follows(former, size, root)) {
      throw new InconsistentLedger(
          "what is sealed now, %d leaves, does not follow from the checkpoint of size %d"
              .formatted(size, former.size()));
    }
  }

  private boolean follows(Checkpoint former, long size, TreeHash root) {
    try {
      return new StoredTree(tiles, size)
          .ask(tree -> tree.consistency(former.size(), size))
          .shows(former.root(), root);
    } catch (IllegalStateException e) {
      throw new InconsistentLedger(e.getMessage() + ", which the next checkpoint needs");
    }
  }
}
