package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Every view has passed the erasure of a person. What one of them had read before, and has written
 * since, is erased with this once more.
 */
@Revision("1")
public record ErasureConfirmed(PersonId personId, Instant at) implements OrganisationEvent {}
