package io.lienlac.api.operations;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The view of a projection is to be made again from all events, beside the one that is shown.
 *
 * @param projection its name
 * @param run which run of the projection the rebuild makes, counted from 1
 * @param unitId the root of the tree, from where the system is run
 */
@Revision("1")
public record ProjectionRebuildStarted(
    ProjectionId projectionId,
    String projection,
    int run,
    UnitId unitId,
    PersonId startedBy,
    Instant startedAt)
    implements OperationsEvent {}
