package io.lienlac.api.organisation;

import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.PERIOD_EMPTY;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.organisation.OrganisationRefusal.LEVELS_AND_OWNERSHIP_OF_SCHOOLS_ONLY;
import static io.lienlac.api.organisation.OrganisationRefusal.PARENT_NOT_FITTING;
import static io.lienlac.api.organisation.OrganisationRefusal.POWER_NOT_DELEGABLE;

import io.lienlac.api.Command;
import io.lienlac.api.EnumOrder;
import io.lienlac.api.Refusals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done to units, persons, appointments and delegations, by who administers them. */
public sealed interface OrganisationCommand extends Command {

  /** Longest name of a unit, in characters. */
  int LONGEST_UNIT_NAME = 300;

  /** Longest part of a person's name, in characters. */
  int LONGEST_NAME_PART = 100;

  /** Who wishes it. */
  PersonId actor();

  /** When, by the server's clock, in microseconds. */
  Instant at();

  /** Establishes a unit under a parent. Only schools have levels and an ownership. */
  record EstablishUnit(
      @TargetAggregateIdentifier UnitId unitId,
      UnitKind kind,
      String name,
      UnitId parent,
      Set<SchoolLevel> levels,
      @Nullable Ownership ownership,
      LocalDate from,
      PersonId actor,
      Instant at)
      implements OrganisationCommand {

    public EstablishUnit {
      boolean school = kind == UnitKind.SCHOOL;
      name = Refusals.nfc(name);
      levels = EnumOrder.of(levels);
      new Refusals()
          .text(name, LONGEST_UNIT_NAME, "name")
          .unless(kind != UnitKind.MINISTRY, PARENT_NOT_FITTING, "kind")
          .unless(!school || !levels.isEmpty(), REQUIRED, "levels")
          .unless(!school || ownership != null, REQUIRED, "ownership")
          .unless(school || levels.isEmpty(), LEVELS_AND_OWNERSHIP_OF_SCHOOLS_ONLY, "levels")
          .unless(school || ownership == null, LEVELS_AND_OWNERSHIP_OF_SCHOOLS_ONLY, "ownership")
          .throwIfAny();
    }
  }

  /** Gives a unit another name. */
  record RenameUnit(
      @TargetAggregateIdentifier UnitId unitId, String name, PersonId actor, Instant at)
      implements OrganisationCommand {

    public RenameUnit {
      name = Refusals.nfc(name);
      new Refusals().text(name, LONGEST_UNIT_NAME, "name").throwIfAny();
    }
  }

  /** Puts a unit, with all below it, under another parent from a date on. */
  record MoveUnit(
      @TargetAggregateIdentifier UnitId unitId,
      UnitId parent,
      LocalDate from,
      PersonId actor,
      Instant at)
      implements OrganisationCommand {}

  /** Closes a unit; {@code to} is the first day on which it is no more. */
  record CloseUnit(
      @TargetAggregateIdentifier UnitId unitId, LocalDate to, PersonId actor, Instant at)
      implements OrganisationCommand {}

  /** Registers a person with the unit that keeps the person's record. */
  record RegisterPerson(
      @TargetAggregateIdentifier PersonId personId,
      String familyName,
      String middleName,
      String givenName,
      @Nullable String phone,
      @Nullable String sectorIdentifier,
      UnitId unitId,
      PersonId actor,
      Instant at)
      implements OrganisationCommand {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
    private static final Pattern SECTOR_IDENTIFIER = Pattern.compile("[0-9]{10}|[0-9]{12}");

    public RegisterPerson {
      familyName = Refusals.nfc(familyName);
      middleName = Refusals.nfc(middleName);
      givenName = Refusals.nfc(givenName);
      phone = phone == null ? null : phone.replaceAll("[ .()-]", "");
      sectorIdentifier = sectorIdentifier == null ? null : sectorIdentifier.strip();
      new Refusals()
          .text(familyName, LONGEST_NAME_PART, "familyName")
          .optionalText(middleName, LONGEST_NAME_PART, "middleName")
          .text(givenName, LONGEST_NAME_PART, "givenName")
          .unless(phone == null || PHONE.matcher(phone).matches(), MALFORMED, "phone")
          .unless(
              sectorIdentifier == null || SECTOR_IDENTIFIER.matcher(sectorIdentifier).matches(),
              MALFORMED,
              "sectorIdentifier")
          .throwIfAny();
    }
  }

  /** Says which account, by its token's issuer and subject, is a person's. */
  record LinkAccount(
      @TargetAggregateIdentifier PersonId personId,
      String issuer,
      String subject,
      PersonId actor,
      Instant at)
      implements OrganisationCommand {

    public LinkAccount {
      new Refusals().text(issuer, 500, "issuer").text(subject, 255, "subject").throwIfAny();
    }
  }

  /** Appoints a person to a position in a unit; {@code to} is the first day after it. */
  record Appoint(
      @TargetAggregateIdentifier AppointmentId appointmentId,
      PersonId personId,
      UnitId unitId,
      Position position,
      LocalDate from,
      @Nullable LocalDate to,
      PersonId actor,
      Instant at)
      implements OrganisationCommand {

    public Appoint {
      new Refusals().unless(to == null || to.isAfter(from), PERIOD_EMPTY, "to").throwIfAny();
    }
  }

  /** Ends an appointment; {@code to} is the first day after it. */
  record EndAppointment(
      @TargetAggregateIdentifier AppointmentId appointmentId,
      LocalDate to,
      PersonId actor,
      Instant at)
      implements OrganisationCommand {}

  /** Lets a delegate use powers of an appointment; {@code to} is the first day after it. */
  record Delegate(
      @TargetAggregateIdentifier DelegationId delegationId,
      AppointmentId appointmentId,
      Set<Power> powers,
      PersonId delegate,
      LocalDate from,
      LocalDate to,
      PersonId actor,
      Instant at)
      implements OrganisationCommand {

    public Delegate {
      powers = EnumOrder.of(powers);
      new Refusals()
          .unless(!powers.isEmpty(), REQUIRED, "powers")
          .unless(Powers.DELEGABLE.containsAll(powers), POWER_NOT_DELEGABLE, "powers")
          .unless(to.isAfter(from), PERIOD_EMPTY, "to")
          .throwIfAny();
    }
  }

  /** Makes a delegation void at once. */
  record RevokeDelegation(
      @TargetAggregateIdentifier DelegationId delegationId, PersonId actor, Instant at)
      implements OrganisationCommand {}
}
