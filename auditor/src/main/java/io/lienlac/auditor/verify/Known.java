package io.lienlac.auditor.verify;

import io.lienlac.auditor.note.SignedCheckpoint;

/**
 * A checkpoint that somebody has kept.
 *
 * @param name of the file that it is in
 */
public record Known(String name, SignedCheckpoint checkpoint) {}
