package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.ACKNOWLEDGEMENT_NOT_ASKED;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_CORRECTED;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_WITHDRAWN;
import static io.lienlac.api.directive.DirectiveRefusal.NOBODY_TO_REMIND;
import static io.lienlac.api.directive.DirectiveRefusal.REMINDED_TOO_SOON;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.DIRECTIVE;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static io.lienlac.command.directive.Sending.OTHER_SCHOOL;
import static io.lienlac.command.directive.Sending.SCHOOL;
import static io.lienlac.command.directive.Sending.STRANGER;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.Refusal;
import io.lienlac.api.directive.DirectiveCommand.RemindRecipients;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.ReminderCause;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.FakeDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindingRecipientsTest {

  private static final DirectiveSent SENT = Sending.letter().sent(null);
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final Instant TOO_SOON = LATER.minusNanos(1_000);

  private final FakeDirectives directives =
      new FakeDirectives().unacknowledged(List.of(SCHOOL, OTHER_SCHOOL));
  private final FakeDirectory directory =
      new FakeDirectory().grant(HEAD, Power.SEND_DIRECTIVES, BUREAU);
  private FixtureConfiguration<Directive> fixture;

  @BeforeEach
  void prepare() {
    fixture = SendingFixture.of(directory, directives);
  }

  @Test
  void whoeverHasNotAcknowledgedIsReminded() {
    fixture
        .given(SENT)
        .when(remind(HEAD, NOW))
        .expectEvents(
            reminded(1, ReminderCause.BY_HAND, NOW, List.of(), 2),
            told(1, NOW, SCHOOL, OTHER_SCHOOL));
  }

  @Test
  void someUnitsAreRemindedAlone() {
    UnitId unit = new UnitId(SCHOOL.id());
    fixture
        .given(SENT)
        .when(remind(HEAD, NOW, unit))
        .expectEvents(
            reminded(1, ReminderCause.BY_HAND, NOW, List.of(unit), 1), told(1, NOW, SCHOOL));
  }

  @Test
  void theNextReminderIsTheSecond() {
    fixture
        .given(SENT, reminded(1, ReminderCause.BY_HAND, NOW, List.of(), 2))
        .when(remind(HEAD, LATER))
        .expectEvents(
            reminded(2, ReminderCause.BY_HAND, LATER, List.of(), 2),
            told(2, LATER, SCHOOL, OTHER_SCHOOL));
  }

  @Test
  void cannotRemindTwiceWithinAnHourWhateverTheCause() {
    for (ReminderCause cause : ReminderCause.values()) {
      prepare();
      refuses(
          remind(HEAD, TOO_SOON),
          Refusal.until(LATER, REMINDED_TOO_SOON, "directiveId"),
          SENT,
          reminded(1, cause, NOW, List.of(), 2));
    }
  }

  @Test
  void cannotRemindInTheNameOfAUnitForWhichOneMayNotSend() {
    refuses(remind(STRANGER, NOW), Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "directiveId"), SENT);
  }

  @Test
  void cannotRemindWhereAllHaveAcknowledged() {
    directives.unacknowledged(List.of());
    refuses(remind(HEAD, NOW), Refusal.of(NOBODY_TO_REMIND, "units"), SENT);
  }

  @Test
  void cannotRemindUnitsThatAreNotAmongThem() {
    UnitId other = UnitId.of("11111111-0000-4000-8000-00000000000c");
    refuses(remind(HEAD, NOW, other), Refusal.of(NOBODY_TO_REMIND, "units"), SENT);
  }

  @Test
  void cannotRemindOfWhatWasWithdrawn() {
    refuses(remind(HEAD, NOW), Refusal.of(DIRECTIVE_WITHDRAWN, "directiveId"), SENT, withdrawn());
  }

  @Test
  void cannotRemindOfWhatAnotherLetterCorrects() {
    refuses(remind(HEAD, NOW), Refusal.of(DIRECTIVE_CORRECTED, "directiveId"), SENT, corrected());
  }

  @Test
  void cannotRemindOfWhatAsksNothing() {
    refuses(
        remind(HEAD, NOW),
        Refusal.of(ACKNOWLEDGEMENT_NOT_ASKED, "directiveId"),
        Sending.invitation());
  }

  @Test
  void theDueTimeRemindsAll() {
    fixture
        .given(SENT)
        .when(new RemindOfDueTime(DIRECTIVE, ReminderCause.BEFORE_DUE, NOW))
        .expectEvents(
            reminded(1, ReminderCause.BEFORE_DUE, NOW, List.of(), 2),
            told(1, NOW, SCHOOL, OTHER_SCHOOL));
  }

  @Test
  void theDueTimeRemindsOnceHoweverOftenItsTaskIsCarriedOut() {
    nothingAtDueTime(SENT, reminded(1, ReminderCause.AT_DUE, NOW, List.of(), 2));
  }

  @Test
  void theDueTimeRemindsNobodyOfWhatNoLongerCounts() {
    nothingAtDueTime(SENT, withdrawn());
    prepare();
    nothingAtDueTime(SENT, corrected());
  }

  @Test
  void theDueTimeRemindsNobodyWhereAllHaveAcknowledged() {
    directives.unacknowledged(List.of());
    nothingAtDueTime(SENT);
  }

  @Test
  void theDueTimeWaitsForAnHourAfterAReminder() {
    refuses(
        new RemindOfDueTime(DIRECTIVE, ReminderCause.AT_DUE, TOO_SOON),
        Refusal.until(LATER, REMINDED_TOO_SOON, "directiveId"),
        SENT,
        reminded(1, ReminderCause.BY_HAND, NOW, List.of(), 2));
  }

  private void nothingAtDueTime(Object... given) {
    fixture
        .given(given)
        .when(new RemindOfDueTime(DIRECTIVE, ReminderCause.AT_DUE, LATER))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  private void refuses(Object command, Refusal refusal, Object... given) {
    fixture
        .given(given)
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(List.of(refusal));
  }

  private static RemindRecipients remind(PersonId actor, Instant at, UnitId... units) {
    return new RemindRecipients(DIRECTIVE, List.of(units), actor, at);
  }

  private static DirectiveReminded reminded(
      int number, ReminderCause cause, Instant at, List<UnitId> units, int count) {
    return new DirectiveReminded(
        DIRECTIVE,
        number,
        cause,
        units,
        count,
        cause == ReminderCause.BY_HAND ? HEAD : null,
        null,
        at);
  }

  private static RecipientsReminded told(int number, Instant at, Recipient... recipients) {
    return new RecipientsReminded(DIRECTIVE, number, 0, List.of(recipients), at);
  }

  private static DirectiveCorrected corrected() {
    DirectiveId correction = DirectiveId.of("55555555-0000-4000-8000-000000000009");
    return new DirectiveCorrected(DIRECTIVE, correction, HEAD, null, NOW);
  }

  private static DirectiveWithdrawn withdrawn() {
    return new DirectiveWithdrawn(DIRECTIVE, new Kept<>("Sai"), null, 0, 2, HEAD, null, NOW);
  }
}
