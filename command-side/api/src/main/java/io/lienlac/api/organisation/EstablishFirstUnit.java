package io.lienlac.api.organisation;

import io.lienlac.api.CivilTime;
import io.lienlac.api.Command;
import io.lienlac.api.Refusals;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Establishes the tree's root, of kind {@link UnitKind#MINISTRY}, and its administrator with an
 * account, who must be able to act at once: {@code from} is not in the future. Refused once any
 * unit exists. It is the only act without an actor, and is sent by whoever starts the system, never
 * through the API.
 */
public record EstablishFirstUnit(
    String name,
    LocalDate from,
    String familyName,
    String middleName,
    String givenName,
    String issuer,
    String subject,
    Instant at)
    implements Command {

  public EstablishFirstUnit {
    name = Refusals.nfc(name);
    familyName = Refusals.nfc(familyName);
    middleName = Refusals.nfc(middleName);
    givenName = Refusals.nfc(givenName);
    new Refusals()
        .text(name, OrganisationCommand.LONGEST_UNIT_NAME, "name")
        .text(familyName, OrganisationCommand.LONGEST_NAME_PART, "familyName")
        .optionalText(middleName, OrganisationCommand.LONGEST_NAME_PART, "middleName")
        .text(givenName, OrganisationCommand.LONGEST_NAME_PART, "givenName")
        .text(issuer, 500, "issuer")
        .text(subject, 255, "subject")
        .unless(!from.isAfter(CivilTime.dateOf(at)), OrganisationRefusal.DATE_TOO_LATE, "from")
        .throwIfAny();
  }
}
