package io.lienlac.command.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A position, and what is known of it: at least one of the two.
 *
 * @param event which lies there
 * @param leaf as which it was sealed
 * @param refused whether it was refused
 */
record HistoryRow(
    long position, @Nullable PlacedEvent event, @Nullable LeafHash leaf, boolean refused) {}
