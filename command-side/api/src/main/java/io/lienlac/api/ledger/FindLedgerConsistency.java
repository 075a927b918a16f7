package io.lienlac.api.ledger;

/**
 * Asks for what shows that the ledger of one size is the beginning of that of another. Answered
 * with a {@link FoundLedgerConsistency}.
 *
 * @param from the smaller size, at least 1
 * @param to the larger size, or the same
 */
public record FindLedgerConsistency(long from, long to) {}
