package io.lienlac.api.ledger;

import java.time.Instant;

/**
 * What the ledger held at a size, as it was signed.
 *
 * @param origin names the ledger
 * @param size how many events are sealed in it
 * @param root of the tree over them, in Base64
 * @param note the checkpoint with all its signatures, as C2SP signed-note has it
 */
public record LedgerCheckpoint(
    String origin, long size, String root, String note, Instant publishedAt) {}
