package io.lienlac.api.operations;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * A dead letter was given up: the view lacks what the event says, until it is rebuilt.
 *
 * @param projection the name of the projection that could not handle it
 * @param event identifier of the event
 * @param kind simple name of the event
 * @param reason in the words of whoever gave it up
 * @param unitId the root of the tree, from where the system is run
 */
@Revision("1")
public record DeadLetterEvicted(
    ProjectionId projectionId,
    String projection,
    DeadLetterId deadLetterId,
    UUID event,
    String kind,
    String reason,
    UnitId unitId,
    PersonId evictedBy,
    Instant evictedAt)
    implements OperationsEvent {}
