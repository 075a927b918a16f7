package io.lienlac.api.file;

import io.lienlac.api.organisation.UnitId;
import java.time.Instant;

/**
 * A file that was announced.
 *
 * @param unit in whose name it is to be sent
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 * @param complete whether its bytes have come
 * @param keptUntil when it is cleaned up, unless it has been sent by then
 */
public record Upload(
    FileId id,
    UnitId unit,
    String name,
    long size,
    String sha256,
    boolean complete,
    Instant keptUntil) {}
