package io.lienlac.query.api;

import java.util.UUID;

/**
 * Which event store positions are of. One that was brought back from a backup is another: there the
 * same position may mean another event.
 */
@FunctionalInterface
public interface EventStoreIdentity {

  UUID id();
}
