package io.lienlac.api.organisation;

import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Whoever signs in with this account is this person. */
@Revision("1")
public record AccountLinked(
    PersonId personId,
    String issuer,
    @Personal(of = "personId") PersonalData<String> subject,
    PersonId linkedBy,
    Instant at)
    implements OrganisationEvent {}
