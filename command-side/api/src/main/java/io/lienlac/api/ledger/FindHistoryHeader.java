package io.lienlac.api.ledger;

/**
 * Asks for what joins leaves to a checkpoint. Answered with a {@link FoundHistoryHeader}.
 *
 * @param size of a checkpoint that was given out
 * @param from index of the first leaf
 * @param to index after the last leaf
 */
public record FindHistoryHeader(long size, long from, long to) {}
