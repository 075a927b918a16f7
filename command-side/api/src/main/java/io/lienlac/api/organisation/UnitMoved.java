package io.lienlac.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** From a date on a unit stands under another parent. */
@Revision("1")
public record UnitMoved(UnitId unitId, UnitId parent, LocalDate from, PersonId movedBy, Instant at)
    implements OrganisationEvent {}
