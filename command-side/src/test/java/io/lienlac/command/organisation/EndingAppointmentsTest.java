package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.APPOINTMENT_ENDED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.LAST_ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.APPOINTMENT;
import static io.lienlac.command.organisation.Office.FROM;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndingAppointmentsTest {

  private static final AppointmentEnded ENDED =
      new AppointmentEnded(APPOINTMENT, TODAY, ADMINISTRATOR, NOW);

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<Appointment> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(Appointment.class);
    fixture.registerInjectableResource(directory);
  }

  @Test
  void anAdministratorEndsAnAppointment() {
    fixture
        .given(Office.appointed())
        .when(new EndAppointment(APPOINTMENT, TODAY, ADMINISTRATOR, NOW))
        .expectEvents(ENDED);
  }

  @Test
  void endingItAgainAtTheSameDateChangesNothing() {
    fixture
        .given(Office.appointed(), ENDED)
        .when(new EndAppointment(APPOINTMENT, TODAY, ADMINISTRATOR, NOW))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotEndWhereOneDoesNotAdminister() {
    refuses(
        fixture.given(Office.appointed()),
        new EndAppointment(APPOINTMENT, TODAY, STRANGER, NOW),
        NOT_FOUND_OR_NOT_ALLOWED,
        "appointmentId");
  }

  @Test
  void cannotEndBeforeItsFirstDayIsOver() {
    refuses(
        fixture.given(Office.appointed()),
        new EndAppointment(APPOINTMENT, FROM, ADMINISTRATOR, NOW),
        DATE_TOO_EARLY,
        "to");
  }

  @Test
  void cannotEndLaterThanItEnded() {
    refuses(
        fixture.given(Office.appointed(), ENDED),
        new EndAppointment(APPOINTMENT, TODAY.plusDays(1), ADMINISTRATOR, NOW),
        APPOINTMENT_ENDED,
        "to");
  }

  @Test
  void cannotEndThatOfTheLastAdministratorOfAll() {
    directory.lastAtTheRoot(APPOINTMENT);
    refuses(
        fixture.given(Office.appointed()),
        new EndAppointment(APPOINTMENT, TODAY, ADMINISTRATOR, NOW),
        LAST_ADMINISTRATOR,
        "appointmentId");
  }

  private static void refuses(
      TestExecutor<Appointment> given, EndAppointment command, RefusalCode code, String field) {
    given
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }
}
