package io.lienlac.api.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindLedgerCheckpoint}.
 *
 * @param checkpoint null while nothing has been sealed
 */
public record FoundLedgerCheckpoint(@Nullable LedgerCheckpoint checkpoint) {}
