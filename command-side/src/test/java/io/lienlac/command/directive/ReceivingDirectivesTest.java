package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.ACKNOWLEDGEMENT_NOT_ASKED;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_WITHDRAWN;
import static io.lienlac.command.directive.Sending.DIRECTIVE;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static io.lienlac.command.directive.Sending.STRANGER;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveCommand.AcknowledgeDirective;
import io.lienlac.api.directive.DirectiveCommand.MarkDirectiveRead;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivingDirectivesTest {

  private static final UnitId SCHOOL = UnitId.of("11111111-0000-4000-8000-00000000000a");
  private static final ReceiptId RECEIPT =
      ReceiptId.of(DIRECTIVE, RecipientKind.UNIT, SCHOOL.value());

  private final FakeDirectives directives = new FakeDirectives();
  private final FakeDirectory directory =
      new FakeDirectory().grant(HEAD, Power.ACT_FOR_UNIT, SCHOOL);
  private FixtureConfiguration<DirectiveReceipt> fixture;

  @BeforeEach
  void prepare() {
    directives.inboxOf(SCHOOL.value(), true).inboxOf(HEAD.value(), false);
    fixture = new AggregateTestFixture<>(DirectiveReceipt.class);
    fixture.registerInjectableResource(new ReceivingRules(directory, directives, directory));
  }

  @Test
  void aUnitReadsThroughWhoeverActsForIt() {
    fixture.givenNoPriorActivity().when(read(SCHOOL.value(), HEAD)).expectEvents(wasRead(null));
  }

  @Test
  void aDelegateReadsOnBehalfOfTheHolder() {
    directory.delegated(HEAD, Power.ACT_FOR_UNIT, SCHOOL, STRANGER);
    fixture.givenNoPriorActivity().when(read(SCHOOL.value(), HEAD)).expectEvents(wasRead(STRANGER));
  }

  @Test
  void readingItAgainChangesNothing() {
    fixture
        .given(wasRead(null))
        .when(read(SCHOOL.value(), HEAD))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aPersonReadsWhatIsTheirs() {
    ReceiptId own = ReceiptId.of(DIRECTIVE, RecipientKind.PERSON, HEAD.value());
    fixture
        .givenNoPriorActivity()
        .when(new MarkDirectiveRead(own, DIRECTIVE, RecipientKind.PERSON, HEAD.value(), HEAD, NOW))
        .expectEvents(
            new DirectiveRead(own, DIRECTIVE, RecipientKind.PERSON, HEAD.value(), HEAD, null, NOW));
  }

  @Test
  void cannotReadForAnotherPerson() {
    ReceiptId others = ReceiptId.of(DIRECTIVE, RecipientKind.PERSON, HEAD.value());
    refuses(
        new MarkDirectiveRead(others, DIRECTIVE, RecipientKind.PERSON, HEAD.value(), STRANGER, NOW),
        NOT_FOUND_OR_NOT_ALLOWED,
        "directiveId");
  }

  @Test
  void cannotReadForAUnitForWhichOneMayNotAct() {
    refuses(read(SCHOOL.value(), STRANGER), NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
  }

  @Test
  void cannotReadWhatHasNotBeenAddressedToTheUnit() {
    UnitId other = UnitId.of("11111111-0000-4000-8000-00000000000b");
    directory.grant(HEAD, Power.ACT_FOR_UNIT, other);
    refuses(read(other.value(), HEAD), NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
  }

  @Test
  void cannotReadUnderTheIdOfAnotherReceipt() {
    refuses(
        new MarkDirectiveRead(RECEIPT, DIRECTIVE, RecipientKind.PERSON, HEAD.value(), HEAD, NOW),
        NOT_FOUND_OR_NOT_ALLOWED,
        "receiptId");
  }

  @Test
  void acknowledgingIsReading() {
    fixture
        .givenNoPriorActivity()
        .when(acknowledge(HEAD))
        .expectEvents(wasRead(null), wasAcknowledged());
  }

  @Test
  void whatWasReadIsOnlyAcknowledged() {
    fixture.given(wasRead(null)).when(acknowledge(HEAD)).expectEvents(wasAcknowledged());
  }

  @Test
  void acknowledgingItAgainChangesNothing() {
    fixture
        .given(wasRead(null), wasAcknowledged())
        .when(acknowledge(HEAD))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotAcknowledgeForAUnitForWhichOneMayNotAct() {
    refuses(acknowledge(STRANGER), NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
  }

  @Test
  void cannotAcknowledgeWhatDoesNotAskForIt() {
    directives.inboxOf(SCHOOL.value(), false);
    refuses(acknowledge(HEAD), ACKNOWLEDGEMENT_NOT_ASKED, "directiveId");
  }

  @Test
  void cannotAcknowledgeWhatWasWithdrawn() {
    directives.inboxOf(SCHOOL.value(), new Delivered(true, true, false, null));
    refuses(acknowledge(HEAD), DIRECTIVE_WITHDRAWN, "directiveId");
  }

  @Test
  void whatWasAcknowledgedBeforeItWasWithdrawnStaysSo() {
    directives.inboxOf(SCHOOL.value(), new Delivered(true, true, false, null));
    fixture
        .given(wasRead(null), wasAcknowledged())
        .when(acknowledge(HEAD))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void whatWasWithdrawnCanStillBeRead() {
    directives.inboxOf(SCHOOL.value(), new Delivered(true, true, false, null));
    fixture.givenNoPriorActivity().when(read(SCHOOL.value(), HEAD)).expectEvents(wasRead(null));
  }

  private void refuses(Object command, RefusalCode code, String field) {
    fixture
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static MarkDirectiveRead read(UUID unit, PersonId actor) {
    ReceiptId receipt = ReceiptId.of(DIRECTIVE, RecipientKind.UNIT, unit);
    return new MarkDirectiveRead(receipt, DIRECTIVE, RecipientKind.UNIT, unit, actor, NOW);
  }

  private static AcknowledgeDirective acknowledge(PersonId actor) {
    return new AcknowledgeDirective(
        RECEIPT, DIRECTIVE, RecipientKind.UNIT, SCHOOL.value(), actor, NOW);
  }

  private static DirectiveRead wasRead(@Nullable PersonId onBehalfOf) {
    return new DirectiveRead(
        RECEIPT, DIRECTIVE, RecipientKind.UNIT, SCHOOL.value(), HEAD, onBehalfOf, NOW);
  }

  private static DirectiveAcknowledged wasAcknowledged() {
    return new DirectiveAcknowledged(
        RECEIPT, DIRECTIVE, RecipientKind.UNIT, SCHOOL.value(), HEAD, null, NOW);
  }
}
