package io.lienlac.query.support;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;

/**
 * A token as a database keeps it.
 *
 * @param token empty for a segment that has not begun
 * @param touchedAt when a node last wrote or claimed it
 */
public record StoredToken(Optional<TrackingToken> token, Instant touchedAt) {}
