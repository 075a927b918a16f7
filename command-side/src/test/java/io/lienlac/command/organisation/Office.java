package io.lienlac.command.organisation;

import static io.lienlac.api.organisation.Power.ADMINISTER;

import io.lienlac.api.PersonalData.Erased;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** A bureau under a department, a person there, and somebody who administers them. */
final class Office {

  static final UnitId DEPARTMENT = UnitId.of("11111111-0000-4000-8000-000000000001");
  static final UnitId BUREAU = UnitId.of("11111111-0000-4000-8000-000000000002");
  static final PersonId ADMINISTRATOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  static final PersonId PERSON = PersonId.of("22222222-0000-4000-8000-000000000003");
  static final PersonId OTHER = PersonId.of("22222222-0000-4000-8000-000000000004");
  static final AppointmentId APPOINTMENT = AppointmentId.of("33333333-0000-4000-8000-000000000001");
  static final DelegationId DELEGATION = DelegationId.of("44444444-0000-4000-8000-000000000001");
  static final LocalDate FROM = LocalDate.of(2010, 9, 1);

  /** 6 June 2020 in Viet Nam, when it was still the 5th in Greenwich. */
  static final Instant NOW = Instant.parse("2020-06-05T20:00:00.123456Z");

  static final LocalDate TODAY = LocalDate.of(2020, 6, 6);

  private Office() {}

  static FakeDirectory directory() {
    return new FakeDirectory()
        .grant(ADMINISTRATOR, ADMINISTER, DEPARTMENT)
        .grant(ADMINISTRATOR, ADMINISTER, BUREAU)
        .administered(ADMINISTRATOR, PERSON)
        .administered(ADMINISTRATOR, OTHER)
        .unit(new KnownUnit(DEPARTMENT, UnitKind.PROVINCIAL_DEPARTMENT, FROM, null))
        .unit(new KnownUnit(BUREAU, UnitKind.DISTRICT_BUREAU, FROM, null));
  }

  /** Of which nobody takes note. */
  static Erasures erasures() {
    return (person, accounts) -> {};
  }

  static UnitEstablished established() {
    return new UnitEstablished(
        BUREAU,
        UnitKind.DISTRICT_BUREAU,
        "Phòng GD&ĐT Hóc Môn",
        DEPARTMENT,
        Set.of(),
        null,
        FROM,
        ADMINISTRATOR,
        NOW);
  }

  static PersonRegistered registered() {
    return new PersonRegistered(
        PERSON,
        new Kept<>("Trần"),
        new Kept<>("Thị"),
        new Kept<>("Bình"),
        new Kept<>("0900000001"),
        new Kept<>("0123456789"),
        BUREAU,
        ADMINISTRATOR,
        NOW);
  }

  /** As it is read once the person is erased. */
  static PersonRegistered erased() {
    return new PersonRegistered(
        PERSON,
        new Erased<>(),
        new Erased<>(),
        new Erased<>(),
        new Erased<>(),
        new Erased<>(),
        BUREAU,
        ADMINISTRATOR,
        NOW);
  }

  static PersonAppointed appointed() {
    return new PersonAppointed(
        APPOINTMENT, PERSON, BUREAU, Position.BUREAU_HEAD, FROM, null, ADMINISTRATOR, NOW);
  }
}
