package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Nothing is left of a person, but for what the receipt says is kept.
 *
 * @param receipt a signed note (C2SP): each step and its time, and what is kept and why
 */
@Revision("1")
public record ErasureCompleted(PersonId personId, String receipt, Instant at)
    implements OrganisationEvent {}
