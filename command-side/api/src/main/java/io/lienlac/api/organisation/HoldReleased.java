package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A legal hold obliges no more. */
@Revision("1")
public record HoldReleased(PersonId personId, HoldId holdId, PersonId releasedBy, Instant at)
    implements OrganisationEvent {}
