package io.lienlac.api.file;

import java.time.Instant;

/**
 * A file that was announced.
 *
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 * @param complete whether its bytes have come
 * @param keptUntil when it is cleaned up, unless it has been sent by then
 */
public record Upload(
    FileId id, String name, long size, String sha256, boolean complete, Instant keptUntil) {}
