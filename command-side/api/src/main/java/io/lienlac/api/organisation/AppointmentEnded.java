package io.lienlac.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** An appointment ends with the day before a date. */
@Revision("1")
public record AppointmentEnded(
    AppointmentId appointmentId, LocalDate to, PersonId endedBy, Instant at)
    implements OrganisationEvent {}
