package io.lienlac.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** A unit is no more from a date on. */
@Revision("1")
public record UnitClosed(UnitId unitId, LocalDate to, PersonId closedBy, Instant at)
    implements OrganisationEvent {}
