package io.lienlac.query.api.organisation;

import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A person; phone and sector identifier are for those who administer the person. Of one who is
 * erased there is neither of them.
 */
public record PersonView(
    PersonId id,
    PersonalData<PersonName> name,
    @Nullable String phone,
    @Nullable String sectorIdentifier,
    UnitId registeredWith,
    long version) {}
