package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A person is to be erased as soon as no legal hold obliges to keep what is known.
 *
 * @param legalBasis why, without anything about the person
 * @param caseNumber where more is to be found
 */
@Revision("1")
public record ErasureDeferred(
    PersonId personId, String legalBasis, String caseNumber, PersonId requestedBy, Instant at)
    implements OrganisationEvent {}
