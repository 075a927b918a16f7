package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.PEOPLE_STILL_APPOINTED;
import static io.lienlac.api.organisation.OrganisationRefusal.UNITS_STILL_BELOW;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.FROM;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.organisation.OrganisationCommand.CloseUnit;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingUnitsTest {

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<OrganisationUnit> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(OrganisationUnit.class);
    fixture.registerInjectableResource(directory);
  }

  @Test
  void anEmptyUnitIsClosedFromADate() {
    fixture
        .given(Office.established())
        .when(new CloseUnit(BUREAU, TODAY, ADMINISTRATOR, NOW))
        .expectEvents(new UnitClosed(BUREAU, TODAY, ADMINISTRATOR, NOW));
  }

  @Test
  void closingItAgainAtTheSameDateChangesNothing() {
    fixture
        .given(Office.established(), new UnitClosed(BUREAU, TODAY, ADMINISTRATOR, NOW))
        .when(new CloseUnit(BUREAU, TODAY, ADMINISTRATOR, NOW))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotCloseAtAnotherDateOnceClosed() {
    refuses(
        fixture.given(Office.established(), new UnitClosed(BUREAU, TODAY, ADMINISTRATOR, NOW)),
        new CloseUnit(BUREAU, TODAY.plusDays(1), ADMINISTRATOR, NOW),
        UNIT_CLOSED,
        "unitId");
  }

  @Test
  void cannotCloseWhatOneDoesNotAdminister() {
    refuses(
        fixture.given(Office.established()),
        new CloseUnit(BUREAU, TODAY, STRANGER, NOW),
        NOT_FOUND_OR_NOT_ALLOWED,
        "unitId");
  }

  @Test
  void cannotCloseBeforeItBegan() {
    refuses(
        fixture.given(Office.established()),
        new CloseUnit(BUREAU, FROM, ADMINISTRATOR, NOW),
        DATE_TOO_EARLY,
        "to");
  }

  @Test
  void cannotCloseWhileUnitsStandBelow() {
    directory.withUnitsBelow(BUREAU);
    refuses(
        fixture.given(Office.established()),
        new CloseUnit(BUREAU, TODAY, ADMINISTRATOR, NOW),
        UNITS_STILL_BELOW,
        "unitId");
  }

  @Test
  void cannotCloseWhilePeopleAreAppointed() {
    directory.withPeople(BUREAU);
    refuses(
        fixture.given(Office.established()),
        new CloseUnit(BUREAU, TODAY, ADMINISTRATOR, NOW),
        PEOPLE_STILL_APPOINTED,
        "unitId");
  }

  private static void refuses(
      TestExecutor<OrganisationUnit> given, CloseUnit command, RefusalCode code, String field) {
    given
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }
}
