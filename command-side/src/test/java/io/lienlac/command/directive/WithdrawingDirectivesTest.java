package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.DIRECTIVE;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static io.lienlac.command.directive.Sending.OTHER_SCHOOL;
import static io.lienlac.command.directive.Sending.SCHOOL;
import static io.lienlac.command.directive.Sending.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawingDirectivesTest {

  private static final DirectiveSent SENT = Sending.letter().sent(null);

  private final FakeDirectives directives = new FakeDirectives();
  private final FakeDirectory directory =
      new FakeDirectory().grant(HEAD, Power.SEND_DIRECTIVES, BUREAU);
  private FixtureConfiguration<Directive> fixture;

  @BeforeEach
  void prepare() {
    fixture = SendingFixture.of(directory, directives);
  }

  @Test
  void thoseWhoHadOpenedItAreToldFirst() {
    directives.opened(List.of(OTHER_SCHOOL), List.of(SCHOOL));
    fixture
        .given(SENT)
        .when(withdraw(HEAD, "Sai ngày họp"))
        .expectEvents(
            withdrawn(HEAD, null, 1, 2),
            new WithdrawalAnnounced(DIRECTIVE, 0, true, List.of(OTHER_SCHOOL), NOW),
            new WithdrawalAnnounced(DIRECTIVE, 1, false, List.of(SCHOOL), NOW));
  }

  @Test
  void manyAreToldInRunsOf500() {
    List<Recipient> opened = people(0, 501);
    List<Recipient> unopened = people(501, 700);
    directives.opened(opened, unopened);
    fixture
        .given(SENT)
        .when(withdraw(HEAD, "Sai ngày họp"))
        .expectEvents(
            withdrawn(HEAD, null, 501, 700),
            new WithdrawalAnnounced(DIRECTIVE, 0, true, opened.subList(0, 500), NOW),
            new WithdrawalAnnounced(DIRECTIVE, 500, true, opened.subList(500, 501), NOW),
            new WithdrawalAnnounced(DIRECTIVE, 501, false, unopened, NOW));
  }

  @Test
  void aDelegateWithdrawsOnBehalfOfTheHead() {
    directory.delegated(STRANGER, Power.SEND_DIRECTIVES, BUREAU, HEAD);
    fixture
        .given(SENT)
        .when(withdraw(STRANGER, "Sai ngày họp"))
        .expectEvents(withdrawn(STRANGER, HEAD, 0, 0));
  }

  @Test
  void withdrawingItAgainChangesNothing() {
    fixture
        .given(SENT, withdrawn(HEAD, null, 0, 2))
        .when(withdraw(HEAD, "Lý do khác"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotWithdrawForAUnitInWhoseNameOneMayNotSend() {
    fixture
        .given(SENT)
        .when(withdraw(STRANGER, "Sai ngày họp"))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "directiveId"));
  }

  @Test
  void cannotWithdrawWithoutAReason() {
    assertThatExceptionOfType(CommandRefused.class)
        .isThrownBy(() -> withdraw(HEAD, " "))
        .satisfies(
            refused -> assertThat(refused.refusals()).isEqualTo(Refused.with(REQUIRED, "reason")));
  }

  private static WithdrawDirective withdraw(PersonId actor, String reason) {
    return new WithdrawDirective(DIRECTIVE, reason, actor, NOW);
  }

  private static DirectiveWithdrawn withdrawn(
      PersonId by, @Nullable PersonId onBehalfOf, int opened, int all) {
    return new DirectiveWithdrawn(
        DIRECTIVE, new Kept<>("Sai ngày họp"), null, opened, all, by, onBehalfOf, NOW);
  }

  private static List<Recipient> people(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Recipient(RecipientKind.PERSON, new UUID(0, i), Purpose.ACTION))
        .toList();
  }
}
