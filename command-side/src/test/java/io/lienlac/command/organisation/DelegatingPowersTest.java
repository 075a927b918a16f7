package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.PERIOD_EMPTY;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.organisation.OrganisationRefusal.APPOINTMENT_ENDED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.DELEGATE_IS_HOLDER;
import static io.lienlac.api.organisation.OrganisationRefusal.POWER_NOT_DELEGABLE;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.APPOINTMENT;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.DELEGATION;
import static io.lienlac.command.organisation.Office.FROM;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.OTHER;
import static io.lienlac.command.organisation.Office.PERSON;
import static io.lienlac.command.organisation.Office.STRANGER;
import static io.lienlac.command.organisation.Office.TODAY;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.OrganisationCommand.Delegate;
import io.lienlac.api.organisation.OrganisationCommand.RevokeDelegation;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.PowersDelegated;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownAppointment;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelegatingPowersTest {

  private static final Set<Power> POWERS = Set.of(Power.SEND_DIRECTIVES, Power.ACT_FOR_UNIT);
  private static final LocalDate END = TODAY.plusDays(14);
  private static final PowersDelegated DELEGATED =
      new PowersDelegated(
          DELEGATION, APPOINTMENT, PERSON, BUREAU, POWERS, OTHER, TODAY, END, ADMINISTRATOR, NOW);

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<Delegation> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(Delegation.class);
    fixture.registerInjectableResource(directory);
    appointment(Position.BUREAU_HEAD, null);
  }

  @Test
  void anAdministratorDelegatesPowersOfAnAppointment() {
    fixture
        .givenNoPriorActivity()
        .when(delegate(OTHER, TODAY, ADMINISTRATOR))
        .expectEvents(DELEGATED);
  }

  @Test
  void delegatingThemAgainChangesNothing() {
    fixture
        .given(DELEGATED)
        .when(delegate(OTHER, TODAY, ADMINISTRATOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotMakeAnotherDelegationUnderTheSameId() {
    refuses(
        fixture.given(DELEGATED),
        delegate(OTHER, TODAY.plusDays(1), ADMINISTRATOR),
        IDEMPOTENCY_KEY_REUSED,
        "delegationId");
  }

  @Test
  void cannotDelegateWhereOneDoesNotAdminister() {
    refuses(
        fixture.givenNoPriorActivity(),
        delegate(OTHER, TODAY, STRANGER),
        NOT_FOUND_OR_NOT_ALLOWED,
        "appointmentId");
  }

  @Test
  void cannotDelegateOfAnUnknownAppointment() {
    fixture = new AggregateTestFixture<>(Delegation.class);
    fixture.registerInjectableResource(Office.directory());
    refuses(
        fixture.givenNoPriorActivity(),
        delegate(OTHER, TODAY, ADMINISTRATOR),
        NOT_FOUND_OR_NOT_ALLOWED,
        "appointmentId");
  }

  @Test
  void cannotDelegateToAPersonWhomOneDoesNotAdminister() {
    refuses(
        fixture.givenNoPriorActivity(),
        delegate(STRANGER, TODAY, ADMINISTRATOR),
        NOT_FOUND_OR_NOT_ALLOWED,
        "delegate");
  }

  @Test
  void cannotDelegateToTheHolder() {
    refuses(
        fixture.givenNoPriorActivity(),
        delegate(PERSON, TODAY, ADMINISTRATOR),
        DELEGATE_IS_HOLDER,
        "delegate");
  }

  @Test
  void cannotDelegateWhatThePostDoesNotHold() {
    appointment(Position.OFFICER, null);
    refuses(
        fixture.givenNoPriorActivity(),
        delegate(OTHER, TODAY, ADMINISTRATOR),
        POWER_NOT_DELEGABLE,
        "powers");
  }

  @Test
  void cannotDelegateNothing() {
    Refused.whenMade(() -> delegate(Set.of(), END), Refusal.of(REQUIRED, "powers"));
  }

  @ParameterizedTest
  @EnumSource(names = {"SEE_STAFF", "ADMINISTER"})
  void cannotDelegateWhatStaysWithThePost(Power power) {
    Refused.whenMade(
        () -> delegate(Set.of(Power.ACT_FOR_UNIT, power), END),
        Refusal.of(POWER_NOT_DELEGABLE, "powers"));
  }

  @Test
  void cannotDelegateForNoTimeAtAll() {
    Refused.whenMade(() -> delegate(POWERS, TODAY), Refusal.of(PERIOD_EMPTY, "to"));
  }

  @Test
  void cannotDelegateFromAPastDate() {
    refuses(
        fixture.givenNoPriorActivity(),
        delegate(OTHER, TODAY.minusDays(1), ADMINISTRATOR),
        DATE_TOO_EARLY,
        "from");
  }

  @Test
  void cannotDelegateOfAnAppointmentThatHasEnded() {
    appointment(Position.BUREAU_HEAD, TODAY);
    refuses(
        fixture.givenNoPriorActivity(),
        delegate(OTHER, TODAY, ADMINISTRATOR),
        APPOINTMENT_ENDED,
        "appointmentId");
  }

  @Test
  void anAdministratorRevokesADelegation() {
    fixture
        .given(DELEGATED)
        .when(new RevokeDelegation(DELEGATION, ADMINISTRATOR, NOW))
        .expectEvents(new DelegationRevoked(DELEGATION, ADMINISTRATOR, NOW));
  }

  @Test
  void revokingItAgainChangesNothing() {
    fixture
        .given(DELEGATED, new DelegationRevoked(DELEGATION, ADMINISTRATOR, NOW))
        .when(new RevokeDelegation(DELEGATION, ADMINISTRATOR, NOW))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotRevokeWhereOneDoesNotAdminister() {
    fixture
        .given(DELEGATED)
        .when(new RevokeDelegation(DELEGATION, STRANGER, NOW))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "delegationId"));
  }

  private void appointment(Position position, @Nullable LocalDate to) {
    directory.appointment(new KnownAppointment(APPOINTMENT, PERSON, BUREAU, position, FROM, to));
  }

  private static void refuses(
      TestExecutor<Delegation> given, Delegate command, RefusalCode code, String field) {
    given
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static Delegate delegate(PersonId delegate, LocalDate from, PersonId actor) {
    return new Delegate(DELEGATION, APPOINTMENT, POWERS, delegate, from, END, actor, NOW);
  }

  private static Delegate delegate(Set<Power> powers, LocalDate to) {
    return new Delegate(DELEGATION, APPOINTMENT, powers, OTHER, TODAY, to, ADMINISTRATOR, NOW);
  }
}
