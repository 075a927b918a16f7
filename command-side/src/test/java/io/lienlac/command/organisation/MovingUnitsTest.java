package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.ALREADY_MOVING;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.PARENT_BELOW_ITSELF;
import static io.lienlac.api.organisation.OrganisationRefusal.PARENT_NOT_FITTING;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.api.organisation.Power.ADMINISTER;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.DEPARTMENT;
import static io.lienlac.command.organisation.Office.FROM;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.organisation.OrganisationCommand.MoveUnit;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownUnit;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovingUnitsTest {

  private static final UnitId NEW_PARENT = UnitId.of("11111111-0000-4000-8000-000000000009");

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<OrganisationUnit> fixture;

  @BeforeEach
  void prepare() {
    directory
        .grant(ADMINISTRATOR, ADMINISTER, NEW_PARENT)
        .unit(new KnownUnit(NEW_PARENT, UnitKind.PROVINCIAL_DEPARTMENT, FROM, null));
    fixture = new AggregateTestFixture<>(OrganisationUnit.class);
    fixture.registerInjectableResource(directory);
  }

  @Test
  void aUnitComesUnderAnotherParentFromADate() {
    fixture
        .given(Office.established())
        .when(move(NEW_PARENT, TODAY, ADMINISTRATOR))
        .expectEvents(moved());
  }

  @Test
  void movingToWhereItStandsChangesNothing() {
    fixture
        .given(Office.established(), moved())
        .when(move(NEW_PARENT, TODAY, ADMINISTRATOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void movingToWhereItHasStoodForLongChangesNothing() {
    fixture
        .given(Office.established())
        .when(move(DEPARTMENT, TODAY.plusYears(1), ADMINISTRATOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotPutOffAMoveThatIsToCome() {
    LocalDate soon = TODAY.plusDays(1);
    refuses(
        fixture.given(
            Office.established(), new UnitMoved(BUREAU, NEW_PARENT, soon, ADMINISTRATOR, NOW)),
        move(NEW_PARENT, soon.plusDays(1), ADMINISTRATOR),
        ALREADY_MOVING,
        "from");
  }

  @Test
  void cannotMoveUnderAUnitThatEndsBeforeIt() {
    LocalDate end = TODAY.plusYears(1);
    directory.unit(new KnownUnit(NEW_PARENT, UnitKind.PROVINCIAL_DEPARTMENT, FROM, end));
    refuses(
        fixture.given(Office.established()),
        move(NEW_PARENT, TODAY, ADMINISTRATOR),
        UNIT_CLOSED,
        "parent");
    refuses(
        fixture.given(
            Office.established(), new UnitClosed(BUREAU, end.plusDays(1), ADMINISTRATOR, NOW)),
        move(NEW_PARENT, TODAY, ADMINISTRATOR),
        UNIT_CLOSED,
        "parent");
  }

  @Test
  void aUnitMayMoveUnderOneThatEndsWithIt() {
    LocalDate end = TODAY.plusYears(1);
    directory.unit(new KnownUnit(NEW_PARENT, UnitKind.PROVINCIAL_DEPARTMENT, FROM, end));
    fixture
        .given(Office.established(), new UnitClosed(BUREAU, end, ADMINISTRATOR, NOW))
        .when(move(NEW_PARENT, TODAY, ADMINISTRATOR))
        .expectEvents(moved());
  }

  @Test
  void cannotMoveUnderAUnitBeforeThatBegins() {
    directory.unit(
        new KnownUnit(NEW_PARENT, UnitKind.PROVINCIAL_DEPARTMENT, TODAY.plusDays(1), null));
    refuses(
        fixture.given(Office.established()),
        move(NEW_PARENT, TODAY, ADMINISTRATOR),
        DATE_TOO_EARLY,
        "from");
  }

  @Test
  void cannotMoveWhatOneDoesNotAdminister() {
    refuses(
        fixture.given(Office.established()),
        move(NEW_PARENT, TODAY, STRANGER),
        NOT_FOUND_OR_NOT_ALLOWED,
        "unitId");
  }

  @Test
  void cannotMoveToWhereOneDoesNotAdminister() {
    refuses(
        fixture.given(Office.established()),
        move(UnitId.of("99999999-0000-4000-8000-000000000009"), TODAY, ADMINISTRATOR),
        NOT_FOUND_OR_NOT_ALLOWED,
        "parent");
  }

  @Test
  void cannotMoveAClosedUnit() {
    refuses(
        fixture.given(Office.established(), new UnitClosed(BUREAU, TODAY, ADMINISTRATOR, NOW)),
        move(NEW_PARENT, TODAY, ADMINISTRATOR),
        UNIT_CLOSED,
        "unitId");
  }

  @Test
  void cannotMoveFromADateOnWhichItStoodThereBefore() {
    refuses(
        fixture.given(Office.established(), moved()),
        move(DEPARTMENT, TODAY, ADMINISTRATOR),
        DATE_TOO_EARLY,
        "from");
  }

  @Test
  void cannotMoveBelowItself() {
    directory.under(NEW_PARENT, BUREAU);
    refuses(
        fixture.given(Office.established()),
        move(NEW_PARENT, TODAY, ADMINISTRATOR),
        PARENT_BELOW_ITSELF,
        "parent");
  }

  @Test
  void cannotMoveUnderAUnitThatDoesNotFit() {
    directory.unit(new KnownUnit(NEW_PARENT, UnitKind.SCHOOL, FROM, null));
    refuses(
        fixture.given(Office.established()),
        move(NEW_PARENT, TODAY, ADMINISTRATOR),
        PARENT_NOT_FITTING,
        "parent");
  }

  @Test
  void cannotMoveUnderAClosedUnit() {
    directory.unit(new KnownUnit(NEW_PARENT, UnitKind.PROVINCIAL_DEPARTMENT, FROM, TODAY));
    refuses(
        fixture.given(Office.established()),
        move(NEW_PARENT, TODAY, ADMINISTRATOR),
        UNIT_CLOSED,
        "parent");
  }

  private static void refuses(
      TestExecutor<OrganisationUnit> given, MoveUnit command, RefusalCode code, String field) {
    given
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static UnitMoved moved() {
    return new UnitMoved(BUREAU, NEW_PARENT, TODAY, ADMINISTRATOR, NOW);
  }

  private static MoveUnit move(UnitId parent, LocalDate from, PersonId actor) {
    return new MoveUnit(BUREAU, parent, from, actor, NOW);
  }
}
