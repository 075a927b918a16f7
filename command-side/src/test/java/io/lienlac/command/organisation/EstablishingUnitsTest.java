package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.LEVELS_AND_OWNERSHIP_OF_SCHOOLS_ONLY;
import static io.lienlac.api.organisation.OrganisationRefusal.PARENT_NOT_FITTING;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.DEPARTMENT;
import static io.lienlac.command.organisation.Office.FROM;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.OrganisationCommand.EstablishUnit;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownUnit;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EstablishingUnitsTest {

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<OrganisationUnit> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(OrganisationUnit.class);
    fixture.registerInjectableResource(directory);
  }

  @Test
  void anAdministratorEstablishesAUnitBelow() {
    fixture
        .givenNoPriorActivity()
        .when(establish(UnitKind.DISTRICT_BUREAU, DEPARTMENT, FROM, ADMINISTRATOR))
        .expectEvents(Office.established());
  }

  @Test
  void establishingItAgainChangesNothing() {
    fixture
        .given(Office.established())
        .when(establish(UnitKind.DISTRICT_BUREAU, DEPARTMENT, FROM, ADMINISTRATOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotEstablishAnotherUnitUnderTheSameId() {
    fixture
        .given(Office.established())
        .when(establish(UnitKind.DISTRICT_BUREAU, DEPARTMENT, FROM.plusDays(1), ADMINISTRATOR))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(IDEMPOTENCY_KEY_REUSED, "unitId"));
  }

  @Test
  void cannotEstablishWhereOneDoesNotAdminister() {
    fixture
        .givenNoPriorActivity()
        .when(establish(UnitKind.DISTRICT_BUREAU, DEPARTMENT, FROM, STRANGER))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "parent"));
  }

  @Test
  void cannotEstablishADepartmentUnderADepartment() {
    fixture
        .givenNoPriorActivity()
        .when(establish(UnitKind.PROVINCIAL_DEPARTMENT, DEPARTMENT, FROM, ADMINISTRATOR))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(PARENT_NOT_FITTING, "parent"));
  }

  @Test
  void cannotEstablishAnotherMinistry() {
    Refused.whenMade(
        () -> establish(UnitKind.MINISTRY, DEPARTMENT, FROM, ADMINISTRATOR),
        Refusal.of(PARENT_NOT_FITTING, "kind"));
  }

  @Test
  void cannotEstablishAnOfficeWithWhatOnlySchoolsHave() {
    Refused.whenMade(
        () ->
            establish(
                UnitKind.DISTRICT_BUREAU, "Phòng", Set.of(SchoolLevel.PRIMARY), Ownership.PUBLIC),
        Refusal.of(LEVELS_AND_OWNERSHIP_OF_SCHOOLS_ONLY, "levels"),
        Refusal.of(LEVELS_AND_OWNERSHIP_OF_SCHOOLS_ONLY, "ownership"));
  }

  @Test
  void cannotEstablishASchoolWithoutThem() {
    Refused.whenMade(
        () -> establish(UnitKind.SCHOOL, "Trường", Set.of(), null),
        Refusal.of(REQUIRED, "levels"),
        Refusal.of(REQUIRED, "ownership"));
  }

  @Test
  void cannotEstablishWithoutAName() {
    Refused.whenMade(
        () -> establish(UnitKind.DISTRICT_BUREAU, " \n", Set.of(), null),
        Refusal.of(REQUIRED, "name"));
  }

  @Test
  void cannotEstablishUnderAUnitThatIsToEnd() {
    directory.unit(new KnownUnit(DEPARTMENT, UnitKind.PROVINCIAL_DEPARTMENT, FROM, TODAY));
    fixture
        .givenNoPriorActivity()
        .when(establish(UnitKind.DISTRICT_BUREAU, DEPARTMENT, FROM, ADMINISTRATOR))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(UNIT_CLOSED, "parent"));
  }

  @Test
  void cannotEstablishUnderAClosedUnit() {
    directory.unit(new KnownUnit(DEPARTMENT, UnitKind.PROVINCIAL_DEPARTMENT, FROM, FROM));
    fixture
        .givenNoPriorActivity()
        .when(establish(UnitKind.DISTRICT_BUREAU, DEPARTMENT, FROM, ADMINISTRATOR))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(UNIT_CLOSED, "parent"));
  }

  @Test
  void cannotEstablishBeforeItsParent() {
    fixture
        .givenNoPriorActivity()
        .when(establish(UnitKind.DISTRICT_BUREAU, DEPARTMENT, FROM.minusDays(1), ADMINISTRATOR))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(DATE_TOO_EARLY, "from"));
  }

  private static EstablishUnit establish(
      UnitKind kind, UnitId parent, LocalDate from, PersonId actor) {
    return new EstablishUnit(
        BUREAU, kind, "Phòng GD&ĐT Hóc Môn", parent, Set.of(), null, from, actor, NOW);
  }

  private static EstablishUnit establish(
      UnitKind kind, String name, Set<SchoolLevel> levels, @Nullable Ownership ownership) {
    return new EstablishUnit(
        BUREAU, kind, name, DEPARTMENT, levels, ownership, FROM, ADMINISTRATOR, NOW);
  }
}
