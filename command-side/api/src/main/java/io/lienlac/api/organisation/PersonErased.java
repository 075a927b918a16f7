package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A person's key is destroyed: from here on nobody can read what events tell about the person. What
 * else holds it is cleaned up after; {@link ErasureCompleted} says when that is done.
 *
 * @param legalBasis why, without anything about the person
 * @param caseNumber where more is to be found
 * @param erasedBy who wished it, whoever released the last legal hold
 */
@Revision("1")
public record PersonErased(
    PersonId personId, String legalBasis, String caseNumber, PersonId erasedBy, Instant at)
    implements OrganisationEvent {}
