package io.lienlac.api.organisation;

import io.lienlac.api.DomainEvent;

/** What happens to units, persons, appointments and delegations. */
public sealed interface OrganisationEvent extends DomainEvent
    permits AccountLinked,
        AppointmentEnded,
        DelegationRevoked,
        ErasureCompleted,
        ErasureConfirmed,
        ErasureDeferred,
        HoldPlaced,
        HoldReleased,
        PersonAppointed,
        PersonErased,
        PersonRegistered,
        PowersDelegated,
        UnitClosed,
        UnitEstablished,
        UnitMoved,
        UnitRenamed {}
