package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A unit goes by another name; what was sent before keeps the old one. */
@Revision("1")
public record UnitRenamed(UnitId unitId, String name, PersonId renamedBy, Instant at)
    implements OrganisationEvent {}
