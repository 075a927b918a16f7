package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_EMPTY;
import static io.lienlac.api.directive.DirectiveRefusal.DUE_TIME_PAST;
import static io.lienlac.api.directive.DirectiveRefusal.NUMBER_TAKEN;
import static io.lienlac.api.directive.DirectiveRefusal.OCCASION_BEGUN;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.DUE;
import static io.lienlac.command.directive.Sending.FROM;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static io.lienlac.command.directive.Sending.OTHER_SCHOOL;
import static io.lienlac.command.directive.Sending.SCHOOL;
import static io.lienlac.command.directive.Sending.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownAppointment;
import io.lienlac.command.directory.KnownUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingDirectivesTest {

  private final FakeDirectives directives = new FakeDirectives();
  private final FakeDirectory directory = SendingFixture.bureau();
  private FixtureConfiguration<Directive> fixture;

  @BeforeEach
  void prepare() {
    fixture = SendingFixture.of(directory, directives);
  }

  @Test
  void theHeadSendsALetterWhoseListIsFrozenInItsOrder() {
    directives.finds(OTHER_SCHOOL, SCHOOL);
    fixture
        .givenNoPriorActivity()
        .when(Sending.letter().command())
        .expectEvents(Sending.letter().sent(null));
    assertThat(directives.frozen()).containsExactly(SCHOOL, OTHER_SCHOOL);
  }

  @Test
  void theRequestIsKeptForWhatItGoesOnToCause() {
    directives.finds(OTHER_SCHOOL, SCHOOL);
    Map<String, String> metadata =
        Map.of(CommandMetadata.CORRELATION_ID, "a request", CommandMetadata.CLIENT_ID, "web");
    fixture
        .givenNoPriorActivity()
        .when(Sending.letter().command(), metadata)
        .expectSuccessfulHandlerExecution();
    assertThat(directives.request()).isEqualTo(new SendingRequest("a request", "web"));
  }

  @Test
  void aDelegateSendsOnBehalfOfTheHead() {
    directives.finds(SCHOOL, OTHER_SCHOOL);
    directory.delegated(STRANGER, Power.SEND_DIRECTIVES, BUREAU, HEAD);
    fixture
        .givenNoPriorActivity()
        .when(Sending.letter().by(STRANGER).command())
        .expectEvents(Sending.letter().by(STRANGER).sent(HEAD));
  }

  @Test
  void sendingItAgainChangesNothing() {
    fixture
        .given(Sending.letter().sent(null))
        .when(Sending.letter().command())
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void sendingItAgainChangesNothingWhenWhatItSaidIsErased() {
    fixture
        .given(Sending.letter().about(STRANGER).erased())
        .when(Sending.letter().about(STRANGER).command())
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void sendingItAgainOnceItIsDueChangesNothing() {
    fixture
        .given(Sending.letter().sent(null))
        .when(Sending.letter().command(DUE))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotAskForAnAnswerByATimeThatIsPast() {
    directives.finds(SCHOOL);
    refuses(Sending.letter().command(DUE), DUE_TIME_PAST, "dueAt");
  }

  @Test
  void cannotSendAnotherLetterUnderTheSameId() {
    fixture
        .given(Sending.letter().sent(null))
        .when(Sending.letter().on("Về việc khác").command())
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(IDEMPOTENCY_KEY_REUSED, "directiveId"));
  }

  @Test
  void cannotSendInTheNameOfAUnitForWhichOneMayNot() {
    refuses(Sending.letter().by(STRANGER), NOT_FOUND_OR_NOT_ALLOWED, "issuer");
  }

  @Test
  void cannotSendInTheNameOfAClosedUnit() {
    LocalDate end = LocalDate.of(2019, 10, 15);
    directory.unit(new KnownUnit(BUREAU, UnitKind.DISTRICT_BUREAU, FROM, end));
    refuses(Sending.letter(), UNIT_CLOSED, "issuer");
  }

  @Test
  void cannotSendToNobody() {
    refuses(Sending.letter(), AUDIENCE_EMPTY, "audience");
  }

  @Test
  void cannotUseANumberTwice() {
    directives.finds(SCHOOL).taken("465/gdđt-tttt");
    refuses(Sending.letter(), NUMBER_TAKEN, "number");
  }

  @Test
  void cannotBeSignedByWhoNeverBelongedToTheUnit() {
    refuses(Sending.letter().signedBy(STRANGER), NOT_FOUND_OR_NOT_ALLOWED, "signer");
  }

  @Test
  void isSignedByOrderByTheHeadOfASection() {
    directives.finds(SCHOOL, OTHER_SCHOOL);
    appointStranger(UnitKind.SECTION, Position.SECTION_HEAD);
    fixture
        .givenNoPriorActivity()
        .when(Sending.letter().signedBy(STRANGER).command())
        .expectEvents(Sending.letter().signedBy(STRANGER).sent(null));
  }

  @Test
  void cannotBeSignedByTheHeadOfAnotherUnitBelow() {
    appointStranger(UnitKind.SCHOOL, Position.PRINCIPAL);
    refuses(Sending.letter().signedBy(STRANGER), NOT_FOUND_OR_NOT_ALLOWED, "signer");
  }

  @Test
  void cannotTellAboutAPersonBeyondReach() {
    refuses(Sending.letter().about(STRANGER), NOT_FOUND_OR_NOT_ALLOWED, "about");
  }

  @Test
  void cannotCiteALetterThatTheUnitDoesNotHave() {
    DirectiveId other = DirectiveId.of("55555555-0000-4000-8000-000000000002");
    refuses(Sending.letter().citing(other), NOT_FOUND_OR_NOT_ALLOWED, "basis", "0", "directiveId");
  }

  @Test
  void citesALetterThatTheUnitHas() {
    DirectiveId other = DirectiveId.of("55555555-0000-4000-8000-000000000002");
    directives.finds(SCHOOL, OTHER_SCHOOL).knows(other);
    fixture
        .givenNoPriorActivity()
        .when(Sending.letter().citing(other).command())
        .expectEvents(Sending.letter().citing(other).sent(null));
  }

  @Test
  void cannotInviteToWhatHasBegun() {
    Occasion begun = new Occasion(NOW, NOW.plusSeconds(3_600), "Hội trường");
    SendDirective late = Sending.inviting(DirectiveKind.INVITATION, begun, RequiredAnswer.NONE);
    refuses(late, OCCASION_BEGUN, "occasion", "beginsAt");
  }

  @Test
  void aCorrectionReachesThoseWhoHadOpenedTheOldLetterFirst() {
    DirectiveId old = DirectiveId.of("55555555-0000-4000-8000-000000000002");
    Recipient opener = new Recipient(RecipientKind.PERSON, STRANGER.value(), Purpose.COORDINATION);
    directives.finds(SCHOOL, OTHER_SCHOOL).opened(List.of(opener, OTHER_SCHOOL), List.of(SCHOOL));
    fixture
        .givenNoPriorActivity()
        .when(Sending.letter().correcting(old).command())
        .expectEvents(Sending.letter().correcting(old).sentTo(opener, OTHER_SCHOOL, SCHOOL));
    assertThat(directives.frozen()).containsExactly(opener, OTHER_SCHOOL, SCHOOL);
    assertThat(directives.corrections())
        .containsExactly(new RecordCorrection(old, Sending.DIRECTIVE, BUREAU, HEAD, null, NOW));
  }

  private void appointStranger(UnitKind kind, Position position) {
    UnitId below = new UnitId(SCHOOL.id());
    AppointmentId post = AppointmentId.of("33333333-0000-4000-8000-000000000002");
    directory
        .unit(new KnownUnit(below, kind, FROM, null))
        .under(below, BUREAU)
        .appointment(new KnownAppointment(post, STRANGER, below, position, FROM, null));
  }

  private void refuses(Sending letter, RefusalCode code, String... field) {
    refuses(letter.command(), code, field);
  }

  private void refuses(SendDirective command, RefusalCode code, String... field) {
    fixture
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
    assertThat(directives.frozen()).isEmpty();
  }
}
