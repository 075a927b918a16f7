package io.lienlac.files;

import java.time.Instant;

/**
 * What was said of a file before its bytes came.
 *
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 * @param deadline until when the bytes may come
 */
public record Declared(long size, String sha256, Instant deadline) {}
