package io.lienlac.api.ledger;

/** Asks for the newest checkpoint. Answered with a {@link FoundLedgerCheckpoint}. */
public record FindLedgerCheckpoint() {}
