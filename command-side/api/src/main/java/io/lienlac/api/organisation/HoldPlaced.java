package io.lienlac.api.organisation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * What is kept about a person must stay as it is, until the hold is released.
 *
 * @param legalBasis what obliges to it, without anything about the person
 * @param caseNumber where more is to be found
 */
@Revision("1")
public record HoldPlaced(
    PersonId personId,
    HoldId holdId,
    String legalBasis,
    String caseNumber,
    PersonId placedBy,
    Instant at)
    implements OrganisationEvent {}
