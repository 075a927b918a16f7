package io.lienlac.command.ledger;

/**
 * How far the transactions of the database were when the store was looked at.
 *
 * @param oldestRunning the number of the oldest one that had not ended
 * @param next the number of the next one that will begin to write
 */
record Horizon(long oldestRunning, long next) {}
