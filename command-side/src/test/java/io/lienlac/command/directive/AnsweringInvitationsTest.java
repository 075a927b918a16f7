package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.directive.DirectiveRefusal.DEPUTY_NOT_FITTING;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_CORRECTED;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_WITHDRAWN;
import static io.lienlac.api.directive.DirectiveRefusal.NOT_AN_INVITATION;
import static io.lienlac.api.directive.DirectiveRefusal.OCCASION_BEGUN;
import static io.lienlac.command.directive.Sending.APPOINTMENT;
import static io.lienlac.command.directive.Sending.DIRECTIVE;
import static io.lienlac.command.directive.Sending.FROM;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static io.lienlac.command.directive.Sending.SCHOOL;
import static io.lienlac.command.directive.Sending.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.DirectiveCommand.AnswerInvitation;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownAppointment;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringInvitationsTest {

  private static final UnitId UNIT = new UnitId(SCHOOL.id());
  private static final PersonId DEPUTY = PersonId.of("22222222-0000-4000-8000-000000000007");
  private static final ReceiptId RECEIPT = ReceiptId.of(DIRECTIVE, RecipientKind.UNIT, SCHOOL.id());
  private static final Instant BEGIN = NOW.plusSeconds(3_600);

  private final FakeDirectives directives = new FakeDirectives();
  private final FakeDirectory directory =
      new FakeDirectory()
          .grant(HEAD, Power.ACT_FOR_UNIT, UNIT)
          .appointment(
              new KnownAppointment(APPOINTMENT, DEPUTY, UNIT, Position.TEACHER, FROM, null));
  private FixtureConfiguration<DirectiveReceipt> fixture;

  @BeforeEach
  void prepare() {
    directives.inboxOf(UNIT.value(), new Delivered(false, false, false, BEGIN));
    fixture = new AggregateTestFixture<>(DirectiveReceipt.class);
    fixture.registerInjectableResource(new ReceivingRules(directory, directives, directory));
  }

  @Test
  void answeringIsReading() {
    fixture
        .givenNoPriorActivity()
        .when(answer(HEAD, InvitationAnswer.YES, null, null))
        .expectEvents(wasRead(), answered(InvitationAnswer.YES, null, null));
  }

  @Test
  void anAnswerCanBeChanged() {
    fixture
        .given(wasRead(), answered(InvitationAnswer.YES, null, null))
        .when(answer(HEAD, InvitationAnswer.NO, null, null))
        .expectEvents(answered(InvitationAnswer.NO, null, null));
  }

  @Test
  void theSameAnswerAgainChangesNothingEvenAfterItBegan() {
    directives.inboxOf(UNIT.value(), new Delivered(false, false, false, NOW));
    fixture
        .given(wasRead(), answered(InvitationAnswer.YES, null, null))
        .when(answer(HEAD, InvitationAnswer.YES, null, null))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aDeputyWhoWorksThereIsNamedById() {
    fixture
        .given(wasRead())
        .when(answer(HEAD, InvitationAnswer.DEPUTY, DEPUTY, null))
        .expectEvents(answered(InvitationAnswer.DEPUTY, DEPUTY, null));
  }

  @Test
  void anyOtherDeputyIsNamedByName() {
    fixture
        .given(wasRead())
        .when(answer(HEAD, InvitationAnswer.DEPUTY, null, " Lê Thị Thư "))
        .expectEvents(answered(InvitationAnswer.DEPUTY, null, "Lê Thị Thư"));
  }

  @Test
  void theSameIsNotAnsweredAgainWhenTheNameIsErased() {
    fixture
        .given(wasRead(), told(InvitationAnswer.DEPUTY, null, new PersonalData.Erased<>()))
        .when(answer(HEAD, InvitationAnswer.DEPUTY, null, "Lê Thị Thư"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotNameADeputyByIdWhoDoesNotWorkThere() {
    refuses(
        answer(HEAD, InvitationAnswer.DEPUTY, STRANGER, null), NOT_FOUND_OR_NOT_ALLOWED, "deputy");
  }

  @Test
  void cannotAnswerForAUnitForWhichOneMayNotAct() {
    refuses(
        answer(STRANGER, InvitationAnswer.YES, null, null),
        NOT_FOUND_OR_NOT_ALLOWED,
        "directiveId");
  }

  @Test
  void cannotAnswerOnceItHasBegun() {
    directives.inboxOf(UNIT.value(), new Delivered(false, false, false, NOW));
    refuses(answer(HEAD, InvitationAnswer.YES, null, null), OCCASION_BEGUN, "directiveId");
  }

  @Test
  void cannotAnswerWhatWasWithdrawn() {
    directives.inboxOf(UNIT.value(), new Delivered(false, true, false, BEGIN));
    refuses(answer(HEAD, InvitationAnswer.YES, null, null), DIRECTIVE_WITHDRAWN, "directiveId");
  }

  @Test
  void cannotAnswerWhatAnotherLetterCorrects() {
    directives.inboxOf(UNIT.value(), new Delivered(false, false, true, BEGIN));
    refuses(answer(HEAD, InvitationAnswer.YES, null, null), DIRECTIVE_CORRECTED, "directiveId");
  }

  @Test
  void cannotAnswerWhatIsNoInvitation() {
    directives.inboxOf(UNIT.value(), true);
    refuses(answer(HEAD, InvitationAnswer.YES, null, null), NOT_AN_INVITATION, "directiveId");
  }

  @Test
  void aDeputyIsNamedOnceAndOnlyWhereOneComes() {
    isMalformed(InvitationAnswer.DEPUTY, null, null, REQUIRED, "deputy");
    isMalformed(InvitationAnswer.DEPUTY, DEPUTY, "Lê Thị Thư", DEPUTY_NOT_FITTING, "deputyName");
    isMalformed(InvitationAnswer.YES, DEPUTY, null, DEPUTY_NOT_FITTING, "deputy");
    isMalformed(InvitationAnswer.NO, null, "Lê Thị Thư", DEPUTY_NOT_FITTING, "deputyName");
  }

  private static void isMalformed(
      InvitationAnswer answer,
      @Nullable PersonId deputy,
      @Nullable String name,
      RefusalCode code,
      String field) {
    assertThatExceptionOfType(CommandRefused.class)
        .isThrownBy(() -> answer(HEAD, answer, deputy, name))
        .satisfies(r -> assertThat(r.refusals()).isEqualTo(Refused.with(code, field)));
  }

  private void refuses(Object command, RefusalCode code, String field) {
    fixture
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static AnswerInvitation answer(
      PersonId actor, InvitationAnswer answer, @Nullable PersonId deputy, @Nullable String name) {
    return new AnswerInvitation(
        RECEIPT, DIRECTIVE, RecipientKind.UNIT, UNIT.value(), answer, deputy, name, actor, NOW);
  }

  private static InvitationAnswered answered(
      InvitationAnswer answer, @Nullable PersonId deputy, @Nullable String name) {
    return told(answer, deputy, PersonalData.ofNullable(name));
  }

  private static InvitationAnswered told(
      InvitationAnswer answer, @Nullable PersonId deputy, @Nullable PersonalData<String> name) {
    return new InvitationAnswered(
        RECEIPT,
        DIRECTIVE,
        RecipientKind.UNIT,
        UNIT.value(),
        answer,
        deputy,
        name,
        HEAD,
        null,
        NOW);
  }

  private static DirectiveRead wasRead() {
    return new DirectiveRead(RECEIPT, DIRECTIVE, RecipientKind.UNIT, UNIT.value(), HEAD, null, NOW);
  }
}
