package io.lienlac.api.operations;

import io.lienlac.api.DomainEvent;

/** What those who run the system did. */
public sealed interface OperationsEvent extends DomainEvent
    permits DeadLetterEvicted,
        DeadLetterOpened,
        DeadLetterRetried,
        ProjectionRebuildCancelled,
        ProjectionRebuildPaused,
        ProjectionRebuildResumed,
        ProjectionRebuildStarted {}
