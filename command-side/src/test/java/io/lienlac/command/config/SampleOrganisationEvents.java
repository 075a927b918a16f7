package io.lienlac.command.config;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.ErasureCompleted;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.ErasureDeferred;
import io.lienlac.api.organisation.HoldId;
import io.lienlac.api.organisation.HoldPlaced;
import io.lienlac.api.organisation.HoldReleased;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.PowersDelegated;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.api.organisation.UnitRenamed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** One of each event of the organisation, with every field filled. */
final class SampleOrganisationEvents {

  private static final UnitId UNIT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId PARENT = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final PersonId PERSON = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId ACTOR = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final AppointmentId APPOINTMENT =
      AppointmentId.of("33333333-0000-4000-8000-000000000001");
  private static final DelegationId DELEGATION =
      DelegationId.of("44444444-0000-4000-8000-000000000001");
  private static final HoldId HOLD = HoldId.of("45454545-0000-4000-8000-000000000001");
  private static final LocalDate DATE = LocalDate.of(2019, 10, 14);
  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123456Z");

  private SampleOrganisationEvents() {}

  static Stream<DomainEvent> all() {
    return Stream.of(
        new UnitEstablished(
            UNIT,
            UnitKind.SCHOOL,
            "Trường Tiểu học Tân Thông",
            PARENT,
            Set.of(SchoolLevel.PRIMARY, SchoolLevel.PRESCHOOL, SchoolLevel.CONTINUING),
            Ownership.PUBLIC,
            DATE,
            ACTOR,
            AT),
        new UnitRenamed(UNIT, "Trường Tiểu học Tân Thông Hội", ACTOR, AT),
        new UnitMoved(UNIT, PARENT, DATE, ACTOR, AT),
        new UnitClosed(UNIT, DATE, ACTOR, AT),
        new PersonRegistered(
            PERSON,
            new Kept<>("Trần"),
            new Kept<>("Thị"),
            new Kept<>("Bình"),
            new Kept<>("0900000001"),
            new Kept<>("0123456789"),
            UNIT,
            ACTOR,
            AT),
        new AccountLinked(
            PERSON, "https://id.example/realms/lienlac", new Kept<>("5f1e"), ACTOR, AT),
        new PersonAppointed(
            APPOINTMENT, PERSON, UNIT, Position.PRINCIPAL, DATE, DATE.plusYears(5), ACTOR, AT),
        new AppointmentEnded(APPOINTMENT, DATE, ACTOR, AT),
        new PowersDelegated(
            DELEGATION,
            APPOINTMENT,
            PERSON,
            UNIT,
            Set.of(Power.SEE_DELIVERY, Power.SEND_DIRECTIVES, Power.ACT_FOR_UNIT),
            ACTOR,
            DATE,
            DATE.plusDays(14),
            ACTOR,
            AT),
        new DelegationRevoked(DELEGATION, ACTOR, AT),
        new HoldPlaced(PERSON, HOLD, "Điều 24", "12/TB-TTr", ACTOR, AT),
        new HoldReleased(PERSON, HOLD, ACTOR, AT),
        new ErasureDeferred(PERSON, "Luật 91/2025/QH15", "7/XD", ACTOR, AT),
        new PersonErased(PERSON, "Luật 91/2025/QH15", "7/XD", ACTOR, AT),
        new ErasureConfirmed(PERSON, AT),
        new ErasureCompleted(PERSON, "lienlac.example/ledger/erasure-receipt\n", AT));
  }
}
