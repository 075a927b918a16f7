package io.lienlac.query.api.operations;

import io.lienlac.query.api.trail.TrailSubject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection could not handle, or that waits behind one in its sequence. What the
 * event says is not in it.
 *
 * @param projection by its name
 * @param run of the projection
 * @param sequence what has to be handled in order; an id, or a digest
 * @param before how many letters of the sequence come before it
 * @param kind simple name of the event
 * @param event identifier of the event
 * @param position in the store; null where it is not known
 * @param subject what the event happened to; null where it is of no kind that can be named
 * @param storedAt when the event was stored
 * @param diedAt when it came here
 * @param triedAt when it was tried last; null where it never was
 * @param cause the class of the failure; null where it was never tried
 */
public record DeadLetterView(
    UUID id,
    String projection,
    int run,
    String sequence,
    int before,
    String kind,
    @Nullable String revision,
    UUID event,
    @Nullable Long position,
    @Nullable TrailSubject subject,
    Instant storedAt,
    Instant diedAt,
    @Nullable Instant triedAt,
    @Nullable String cause,
    int attempts) {}
