package io.lienlac.api.operations;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Somebody was shown what a dead letter says, apart from what it tells about people.
 *
 * @param projection the name of the projection that could not handle it
 * @param event identifier of the event
 * @param kind simple name of the event
 * @param purpose what for, in the words of whoever opened it
 * @param unitId the root of the tree, from where the system is run
 */
@Revision("1")
public record DeadLetterOpened(
    ProjectionId projectionId,
    String projection,
    DeadLetterId deadLetterId,
    UUID event,
    String kind,
    String purpose,
    UnitId unitId,
    PersonId openedBy,
    Instant openedAt)
    implements OperationsEvent {}
