package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A delegation is void from this instant on. */
@Revision("1")
public record DelegationRevoked(DelegationId delegationId, PersonId revokedBy, Instant at)
    implements OrganisationEvent {}
