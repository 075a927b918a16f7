package io.lienlac.query.api;

/**
 * How far a view has followed one aggregate.
 *
 * @param version sequence number of the last event it shows; -1 for none
 */
public record ViewVersion(long version) {}
