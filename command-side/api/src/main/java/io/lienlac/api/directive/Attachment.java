package io.lienlac.api.directive;

/**
 * A file that goes with a directive.
 *
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record Attachment(String name, String mediaType, long size, String sha256) {}
