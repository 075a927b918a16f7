package io.lienlac.api.ledger;

/**
 * Asks for leaves whole, which is more than most may read. Answered with {@link HistoryLeaves}.
 *
 * @param from index of the first one
 * @param to index after the last one
 */
public record FindHistoryLeaves(long from, long to) {}
