package io.lienlac.command.ledger;

import java.util.Optional;

/** The checkpoints that were given out. */
interface CheckpointStore {

  /** The one of the largest tree. */
  Optional<PublishedCheckpoint> last();

  /** Fails if there is one of that size. */
  void add(PublishedCheckpoint checkpoint);

  /** What witnesses have added to one of them. */
  void replaceNote(long size, SignedNote note);
}
