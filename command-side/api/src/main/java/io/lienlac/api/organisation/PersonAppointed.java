package io.lienlac.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A person holds a position in a unit, from a date until, where one is given, another. */
@Revision("1")
public record PersonAppointed(
    AppointmentId appointmentId,
    PersonId personId,
    UnitId unitId,
    Position position,
    LocalDate from,
    @Nullable LocalDate to,
    PersonId appointedBy,
    Instant at)
    implements OrganisationEvent {}
