package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.organisation.OrganisationRefusal.PHONE_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.SECTOR_IDENTIFIER_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.FROM;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.PERSON;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.OrganisationCommand.RegisterPerson;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownUnit;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteringPeopleTest {

  private static final String PHONE = "0900000001";
  private static final String SECTOR_IDENTIFIER = "0123456789";

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<Person> fixture;

  @BeforeEach
  void prepare() {
    fixture =
        new AggregateTestFixture<>(Person.class)
            .registerInjectableResource(directory)
            .registerInjectableResource(Office.erasures());
  }

  @Test
  void anAdministratorRegistersAPerson() {
    fixture
        .givenNoPriorActivity()
        .when(register("Bình", "090 000-0001", ADMINISTRATOR))
        .expectEvents(Office.registered());
  }

  @Test
  void registeringThemAgainChangesNothing() {
    directory.taken(PHONE).taken(SECTOR_IDENTIFIER);
    fixture
        .given(Office.registered())
        .when(register("Bình", PHONE, ADMINISTRATOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void nobodyCanTellWhetherWhoIsErasedWasAnother() {
    fixture
        .given(Office.erased())
        .when(register("Cường", PHONE, ADMINISTRATOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotRegisterAnotherPersonUnderTheSameId() {
    refuses(
        fixture.given(Office.registered()),
        register("Cường", PHONE, ADMINISTRATOR),
        Refused.with(IDEMPOTENCY_KEY_REUSED, "personId"));
  }

  @Test
  void cannotRegisterWhereOneDoesNotAdminister() {
    refuses(
        fixture.givenNoPriorActivity(),
        register("Bình", PHONE, STRANGER),
        Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "unitId"));
  }

  @Test
  void cannotRegisterInAClosedUnit() {
    directory.unit(new KnownUnit(BUREAU, UnitKind.DISTRICT_BUREAU, FROM, TODAY));
    refuses(
        fixture.givenNoPriorActivity(),
        register("Bình", PHONE, ADMINISTRATOR),
        Refused.with(UNIT_CLOSED, "unitId"));
  }

  @Test
  void cannotRegisterNumbersOfAnotherPerson() {
    directory.taken(PHONE).taken(SECTOR_IDENTIFIER);
    refuses(
        fixture.givenNoPriorActivity(),
        register("Bình", PHONE, ADMINISTRATOR),
        List.of(
            Refusal.of(PHONE_TAKEN, "phone"),
            Refusal.of(SECTOR_IDENTIFIER_TAKEN, "sectorIdentifier")));
  }

  @Test
  void cannotRegisterWhatIsNoPhoneNumber() {
    assertThatThrownBy(() -> register("Bình", "nine hundred", ADMINISTRATOR))
        .isInstanceOfSatisfying(
            CommandRefused.class,
            refused -> assertThat(refused.refusals()).isEqualTo(Refused.with(MALFORMED, "phone")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "12345678901", "123456789a", "1234567890123"})
  void cannotRegisterWhatIsNoSectorIdentifier(String identifier) {
    Refused.whenMade(
        () ->
            new RegisterPerson(
                PERSON, "Trần", "Thị", "Bình", null, identifier, BUREAU, ADMINISTRATOR, NOW),
        Refusal.of(MALFORMED, "sectorIdentifier"));
  }

  @Test
  void cannotRegisterWithoutAName() {
    Refused.whenMade(
        () -> new RegisterPerson(PERSON, " ", "", "\t", null, null, BUREAU, ADMINISTRATOR, NOW),
        Refusal.of(REQUIRED, "familyName"),
        Refusal.of(REQUIRED, "givenName"));
  }

  private static void refuses(
      TestExecutor<Person> given, RegisterPerson command, List<Refusal> refusals) {
    given
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(refusals);
  }

  private static RegisterPerson register(String givenName, String phone, PersonId actor) {
    return new RegisterPerson(
        PERSON, "Trần", "Thị", givenName, phone, SECTOR_IDENTIFIER, BUREAU, actor, NOW);
  }
}
