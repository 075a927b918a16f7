package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/** A person; phone and sector identifier are for those who administer the person. */
public record PersonView(
    PersonId id,
    String familyName,
    String middleName,
    String givenName,
    @Nullable String phone,
    @Nullable String sectorIdentifier,
    UnitId registeredWith,
    long version) {}
