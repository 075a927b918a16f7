package io.lienlac.query.api.operations;

import java.time.Instant;

/**
 * An event at which a projection waits, as the node that is asked does not know it.
 *
 * @param kind its kind and its revision
 */
public record AwaitedEventView(String kind, long position, Instant since) {}
