package io.lienlac.command.ledger;

import java.time.Instant;

/**
 * A checkpoint that was given out.
 *
 * @param note as it was signed, with what witnesses have added since
 */
record PublishedCheckpoint(long size, TreeHash root, SignedNote note, Instant publishedAt) {}
