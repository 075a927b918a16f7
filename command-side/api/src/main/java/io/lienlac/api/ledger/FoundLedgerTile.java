package io.lienlac.api.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindLedgerTile}.
 *
 * @param hashes 32 bytes each, one after the other; null for a tile that no checkpoint has
 */
public record FoundLedgerTile(byte @Nullable [] hashes) {}
