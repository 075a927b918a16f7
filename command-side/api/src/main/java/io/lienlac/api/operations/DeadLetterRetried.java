package io.lienlac.api.operations;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * A dead letter is to be tried again, with those of its sequence.
 *
 * @param projection the name of the projection that could not handle it
 * @param event identifier of the event
 * @param kind simple name of the event
 * @param unitId the root of the tree, from where the system is run
 */
@Revision("1")
public record DeadLetterRetried(
    ProjectionId projectionId,
    String projection,
    DeadLetterId deadLetterId,
    UUID event,
    String kind,
    UnitId unitId,
    PersonId retriedBy,
    Instant retriedAt)
    implements OperationsEvent {}
