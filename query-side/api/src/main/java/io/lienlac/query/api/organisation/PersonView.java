package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    long version) {

  /** The whole name, family name first. */
  public String fullName() {
    return Stream.of(familyName, middleName, givenName)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
