package io.lienlac.command.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An event that is found in the store.
 *
 * @param sealedAt the position at which an event of this identifier was sealed before, if it was
 */
record Sighting(PlacedEvent placed, @Nullable Long sealedAt) {

  long position() {
    return placed.position();
  }

  /** Whether it was sealed before as it stands here. */
  boolean isSealed() {
    return sealedAt != null && sealedAt == placed.position();
  }

  /** Whether it was sealed before at another place. */
  boolean isMoved() {
    return sealedAt != null && sealedAt != placed.position();
  }
}
