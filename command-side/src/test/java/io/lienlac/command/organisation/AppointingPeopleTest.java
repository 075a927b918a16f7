package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.PERIOD_EMPTY;
import static io.lienlac.api.organisation.OrganisationRefusal.ALREADY_APPOINTED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.POSITION_NOT_FITTING;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.APPOINTMENT;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.FROM;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.PERSON;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.organisation.OrganisationCommand.Appoint;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownUnit;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppointingPeopleTest {

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<Appointment> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(Appointment.class);
    fixture.registerInjectableResource(directory);
  }

  @Test
  void anAdministratorAppointsAPersonEvenFromAPastDate() {
    fixture
        .givenNoPriorActivity()
        .when(appoint(Position.BUREAU_HEAD, FROM, ADMINISTRATOR))
        .expectEvents(Office.appointed());
  }

  @Test
  void appointingThemAgainChangesNothing() {
    directory.holding();
    fixture
        .given(Office.appointed())
        .when(appoint(Position.BUREAU_HEAD, FROM, ADMINISTRATOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotMakeAnotherAppointmentUnderTheSameId() {
    refuses(
        fixture.given(Office.appointed()),
        appoint(Position.REGISTRAR, FROM, ADMINISTRATOR),
        IDEMPOTENCY_KEY_REUSED,
        "appointmentId");
  }

  @Test
  void cannotAppointWhereOneDoesNotAdminister() {
    refuses(
        fixture.givenNoPriorActivity(),
        appoint(Position.BUREAU_HEAD, FROM, STRANGER),
        NOT_FOUND_OR_NOT_ALLOWED,
        "unitId");
  }

  @Test
  void cannotAppointAPersonWhomOneDoesNotAdminister() {
    refuses(
        fixture.givenNoPriorActivity(),
        new Appoint(
            APPOINTMENT, STRANGER, BUREAU, Position.BUREAU_HEAD, FROM, null, ADMINISTRATOR, NOW),
        NOT_FOUND_OR_NOT_ALLOWED,
        "personId");
  }

  @Test
  void cannotAppointToAPostThatTheUnitDoesNotHave() {
    refuses(
        fixture.givenNoPriorActivity(),
        appoint(Position.PRINCIPAL, FROM, ADMINISTRATOR),
        POSITION_NOT_FITTING,
        "position");
  }

  @Test
  void cannotAppointBeforeTheUnitBegan() {
    refuses(
        fixture.givenNoPriorActivity(),
        appoint(Position.BUREAU_HEAD, FROM.minusDays(1), ADMINISTRATOR),
        DATE_TOO_EARLY,
        "from");
  }

  @Test
  void cannotAppointBeyondTheEndOfTheUnit() {
    directory.unit(new KnownUnit(BUREAU, UnitKind.DISTRICT_BUREAU, FROM, TODAY));
    refuses(
        fixture.givenNoPriorActivity(),
        appoint(Position.BUREAU_HEAD, FROM, ADMINISTRATOR),
        UNIT_CLOSED,
        "unitId");
  }

  @Test
  void cannotAppointForNoTimeAtAll() {
    Refused.whenMade(
        () ->
            new Appoint(
                APPOINTMENT, PERSON, BUREAU, Position.OFFICER, FROM, FROM, ADMINISTRATOR, NOW),
        Refusal.of(PERIOD_EMPTY, "to"));
  }

  @Test
  void cannotAppointTwiceToTheSamePost() {
    directory.holding();
    refuses(
        fixture.givenNoPriorActivity(),
        appoint(Position.BUREAU_HEAD, FROM, ADMINISTRATOR),
        ALREADY_APPOINTED,
        "position");
  }

  private static void refuses(
      TestExecutor<Appointment> given, Appoint command, RefusalCode code, String field) {
    given
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static Appoint appoint(Position position, LocalDate from, PersonId actor) {
    return new Appoint(APPOINTMENT, PERSON, BUREAU, position, from, null, actor, NOW);
  }
}
