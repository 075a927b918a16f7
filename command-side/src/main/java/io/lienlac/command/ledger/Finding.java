package io.lienlac.command.ledger;

/**
 * Something in the history that is not as it was sealed.
 *
 * @param place of events their position, of tiles their number, of checkpoints their size
 * @param subject an event's identifier, or the path of a tile
 */
record Finding(Kind kind, long place, String subject) {

  /** What is wrong with it. */
  enum Kind {
    /** An event is not the one that was sealed. */
    CHANGED,
    /** An event that was sealed is no more. */
    MISSING,
    /** An event is neither sealed nor refused, where nothing could appear any more. */
    UNSEALED,
    /** The hashes of a tile are not those of what lies below it. */
    TILE,
    /** The newest checkpoint does not have the root of the tree, or was not signed as it is. */
    CHECKPOINT
  }
}
