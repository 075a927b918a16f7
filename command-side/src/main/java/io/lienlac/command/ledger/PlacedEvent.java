package io.lienlac.command.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An event at its place in the store.
 *
 * @param mac what the application vouches for it by, if anything
 */
record PlacedEvent(long position, StoredEvent event, byte @Nullable [] mac) {}
