package io.lienlac.command.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings checkpoints to where others have them: into a folder, and to witnesses, who co-sign. It
 * does not hold up the sealing; where more comes than it can do, the newest is done next.
 */
final class Publication {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final CheckpointStore checkpoints;
  private final TileSource tiles;
  private final @Nullable LedgerFolder folder;
  private final Cosigning cosigning;
  private final LedgerState state;
  private final BlockingQueue<PublishedCheckpoint> next = new ArrayBlockingQueue<>(1);

  Publication(
      CheckpointStore checkpoints,
      TileSource tiles,
      @Nullable LedgerFolder folder,
      Cosigning cosigning,
      LedgerState state) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.folder = folder;
    this.cosigning = cosigning;
    this.state = state;
  }

  boolean isWanted() {
    return folder != null || cosigning.isWanted();
  }

  /** The checkpoint that lies in the folder. */
  Optional<Checkpoint> outside() {
    try {
      return folder == null ? Optional.empty() : folder.former();
    } catch (IOException e) {
      LOG.warn("COMMAND-LEDGER-008: the ledger's folder cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  /** To be brought there soon, in the place of whatever waits. */
  void offer(PublishedCheckpoint checkpoint) {
    next.clear();
    next.add(checkpoint);
  }

  /** Works until its thread is interrupted. */
  void run() {
    @Nullable PublishedCheckpoint unfinished = null;
    try {
      while (true) {
        PublishedCheckpoint taken = next.poll(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        PublishedCheckpoint wanted = taken == null ? unfinished : taken;
        if (wanted != null) {
          unfinished = publish(wanted);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is left to be done, with what has been done of it; null when nothing is. */
  private @Nullable PublishedCheckpoint publish(PublishedCheckpoint checkpoint) {
    try {
      write(checkpoint);
      return cosigning.isWanted() ? cosign(checkpoint) : null;
    } catch (InconsistentLedger e) {
      LOG.error("COMMAND-LEDGER-009: {}", e.getMessage());
      return null;
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "COMMAND-LEDGER-010: the checkpoint of size {} has not come everywhere",
          checkpoint.size(),
          e);
      return checkpoint;
    }
  }

  private @Nullable PublishedCheckpoint cosign(PublishedCheckpoint checkpoint) throws IOException {
    List<NoteSignature> lines = cosigning.ask(checkpoint, from -> proof(from, checkpoint.size()));
    boolean byAll = lines.size() == cosigning.size();
    state.cosigned(byAll);
    SignedNote note = checkpoint.note().with(lines);
    PublishedCheckpoint cosigned =
        new PublishedCheckpoint(
            checkpoint.size(), checkpoint.root(), note, checkpoint.publishedAt());
    if (!lines.isEmpty()) {
      checkpoints.replaceNote(checkpoint.size(), note);
      write(cosigned);
    }
    return byAll ? null : cosigned;
  }

  private void write(PublishedCheckpoint checkpoint) throws IOException {
    if (folder != null) {
      folder.write(checkpoint, tiles);
    }
  }

  private ConsistencyProof proof(long from, long to) {
    return new StoredTree(tiles, to).ask(tree -> tree.consistency(from, to));
  }
}
