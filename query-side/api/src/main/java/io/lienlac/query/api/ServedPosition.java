package io.lienlac.query.api;

/**
 * The position up to which every view has followed the store, at least.
 *
 * @param position global index of an event; -1 before the first
 */
public record ServedPosition(long position) {}
