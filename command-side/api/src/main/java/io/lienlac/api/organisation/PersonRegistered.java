package io.lienlac.api.organisation;

import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A person is known to the system, through the unit that keeps the person's record. */
@Revision("1")
public record PersonRegistered(
    PersonId personId,
    @Personal(of = "personId") PersonalData<String> familyName,
    @Personal(of = "personId") PersonalData<String> middleName,
    @Personal(of = "personId") PersonalData<String> givenName,
    @Personal(of = "personId") @Nullable PersonalData<String> phone,
    @Personal(of = "personId") @Nullable PersonalData<String> sectorIdentifier,
    UnitId unitId,
    PersonId registeredBy,
    Instant at)
    implements OrganisationEvent {}
