package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.OrganisationCommand;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitRenamed;
import io.lienlac.command.Refused;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenamingUnitsTest {

  private static final String NAME = "Phòng Giáo dục và Đào tạo huyện Hóc Môn";

  private FixtureConfiguration<OrganisationUnit> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(OrganisationUnit.class);
    fixture.registerInjectableResource(Office.directory());
  }

  @Test
  void anAdministratorRenamesAUnit() {
    fixture
        .given(Office.established())
        .when(new RenameUnit(BUREAU, NAME, ADMINISTRATOR, NOW))
        .expectEvents(new UnitRenamed(BUREAU, NAME, ADMINISTRATOR, NOW));
  }

  @Test
  void renamingToTheSameNameChangesNothing() {
    fixture
        .given(Office.established(), new UnitRenamed(BUREAU, NAME, ADMINISTRATOR, NOW))
        .when(new RenameUnit(BUREAU, NAME, ADMINISTRATOR, NOW))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotRenameWhatOneDoesNotAdminister() {
    fixture
        .given(Office.established())
        .when(new RenameUnit(BUREAU, NAME, STRANGER, NOW))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "unitId"));
  }

  @Test
  void cannotRenameAClosedUnit() {
    fixture
        .given(Office.established(), new UnitClosed(BUREAU, TODAY, ADMINISTRATOR, NOW))
        .when(new RenameUnit(BUREAU, NAME, ADMINISTRATOR, NOW))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(UNIT_CLOSED, "unitId"));
  }

  @Test
  void cannotTakeTheNameAway() {
    Refused.whenMade(
        () -> new RenameUnit(BUREAU, "  ", ADMINISTRATOR, NOW), Refusal.of(REQUIRED, "name"));
  }

  @Test
  void cannotGiveANameThatIsTooLong() {
    String longest = "ế".repeat(OrganisationCommand.LONGEST_UNIT_NAME);
    assertThat(new RenameUnit(BUREAU, longest, ADMINISTRATOR, NOW).name()).isEqualTo(longest);
    Refused.whenMade(
        () -> new RenameUnit(BUREAU, longest + "x", ADMINISTRATOR, NOW),
        Refusal.of(TOO_LONG, "name"));
  }
}
