package io.lienlac.api.ledger;

/** Asks for the hashes of a tile. Answered with a {@link FoundLedgerTile}. */
public record FindLedgerTile(TilePath path) {}
