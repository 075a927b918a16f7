package io.lienlac.api.operations;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A rebuild was held up; what it had made is kept.
 *
 * @param projection its name
 * @param run which run of the projection the rebuild makes, counted from 1
 * @param unitId the root of the tree, from where the system is run
 */
@Revision("1")
public record ProjectionRebuildPaused(
    ProjectionId projectionId,
    String projection,
    int run,
    UnitId unitId,
    PersonId pausedBy,
    Instant pausedAt)
    implements OperationsEvent {}
