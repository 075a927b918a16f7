package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.DIRECTIVE;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.DirectiveCommand.RemindRecipients;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.ReminderCause;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.Power;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How so many are told of a withdrawal or a reminder that it takes more than one transaction. */
class AnnouncingTest {

  private static final DirectiveSent SENT = Sending.letter().sent(null);
  private static final SendingRequest REQUEST = new SendingRequest("a request", "web");
  private static final Map<String, String> METADATA =
      Map.of(CommandMetadata.CORRELATION_ID, "a request", CommandMetadata.CLIENT_ID, "web");

  private final FakeDirectives directives = new FakeDirectives();
  private final FakeUntoldLists untold = new FakeUntoldLists();
  private FixtureConfiguration<Directive> fixture;

  @BeforeEach
  void prepare() {
    FakeDirectory directory = new FakeDirectory().grant(HEAD, Power.SEND_DIRECTIVES, BUREAU);
    fixture = SendingFixture.of(directory, directives, untold);
  }

  @Test
  void whomTheFirst20RunsOfAWithdrawalLeaveAreWrittenDown() {
    directives.opened(people(0, 501), people(501, 10_000));
    List<DirectiveEvent> events = new ArrayList<>(List.of(withdrawn(501, 10_000)));
    events.add(announced(0, 500, true));
    events.add(announced(500, 501, true));
    for (int from = 501; from < 9_501; from += 500) {
      events.add(announced(from, from + 500, false));
    }
    fixture
        .given(SENT)
        .when(new WithdrawDirective(DIRECTIVE, "Sai ngày", HEAD, NOW), METADATA)
        .expectEvents(events.toArray());
    assertThat(untold.kept())
        .isEqualTo(
            new FakeUntoldLists.Kept(
                Announcement.of(withdrawn(501, 10_000)), 9_501, people(9_501, 10_000), REQUEST));
  }

  @Test
  void whomTheFirst20RunsOfAReminderLeaveAreWrittenDown() {
    directives.unacknowledged(people(0, 10_001));
    fixture
        .given(SENT)
        .when(new RemindRecipients(DIRECTIVE, List.of(), HEAD, NOW), METADATA)
        .expectSuccessfulHandlerExecution();
    assertThat(untold.kept())
        .isEqualTo(
            new FakeUntoldLists.Kept(
                Announcement.of(reminded(10_001)), 10_000, people(10_000, 10_001), REQUEST));
  }

  @Test
  void nothingIsWrittenDownWhereAllAreToldAtOnce() {
    directives.unacknowledged(people(0, 10_000));
    fixture
        .given(SENT)
        .when(new RemindRecipients(DIRECTIVE, List.of(), HEAD, NOW))
        .expectSuccessfulHandlerExecution();
    assertThat(untold.kept()).isNull();
  }

  @Test
  void noRunIsOfSomeWhoHadOpenedItAndSomeWhoHadNot() {
    keep(Announcement.of(withdrawn(10_100, 11_000)), 10_000, people(10_000, 11_000));
    fixture
        .given(SENT, withdrawn(10_100, 11_000))
        .when(new AnnounceToNext(DIRECTIVE, 0, 10_000))
        .expectEvents(announced(10_000, 10_100, true));
    prepare();
    keep(Announcement.of(withdrawn(10_100, 11_000)), 10_100, people(10_100, 11_000));
    fixture
        .given(SENT, withdrawn(10_100, 11_000))
        .when(new AnnounceToNext(DIRECTIVE, 0, 10_100))
        .expectEvents(announced(10_100, 10_600, false));
  }

  @Test
  void theRestIsRemindedUnderTheSameNumberAndTime() {
    keep(Announcement.of(reminded(10_001)), 10_000, people(10_000, 10_001));
    fixture
        .given(SENT, reminded(10_001))
        .when(new AnnounceToNext(DIRECTIVE, 1, 10_000))
        .expectEvents(new RecipientsReminded(DIRECTIVE, 1, 10_000, people(10_000, 10_001), NOW));
  }

  @Test
  void nobodyElseIsRemindedOfWhatWasWithdrawn() {
    keep(Announcement.of(reminded(10_001)), 10_000, people(10_000, 10_001));
    fixture
        .given(SENT, reminded(10_001), withdrawn(0, 10_001))
        .when(new AnnounceToNext(DIRECTIVE, 1, 10_000))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    assertThat(untold.kept()).isNull();
  }

  @Test
  void nobodyElseIsRemindedOfWhatWasCorrected() {
    keep(Announcement.of(reminded(10_001)), 10_000, people(10_000, 10_001));
    DirectiveId correction = DirectiveId.of("55555555-0000-4000-8000-000000000002");
    fixture
        .given(
            SENT, reminded(10_001), new DirectiveCorrected(DIRECTIVE, correction, HEAD, null, NOW))
        .when(new AnnounceToNext(DIRECTIVE, 1, 10_000))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    assertThat(untold.kept()).isNull();
  }

  @Test
  void aListWithNobodyLeftIsForgotten() {
    keep(Announcement.of(reminded(10_001)), 10_000, List.of());
    fixture
        .given(SENT, reminded(10_001))
        .when(new AnnounceToNext(DIRECTIVE, 1, 10_000))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    assertThat(untold.kept()).isNull();
  }

  @Test
  void cannotTellWhileAnotherNodeHoldsTheList() {
    keep(Announcement.of(reminded(10_001)), 10_000, people(10_000, 10_001));
    untold.heldByAnother();
    refuses(new AnnounceToNext(DIRECTIVE, 1, 10_000));
  }

  @Test
  void cannotTellFromAnotherOrdinalThanTheNext() {
    keep(Announcement.of(reminded(10_001)), 10_000, people(10_000, 10_001));
    refuses(new AnnounceToNext(DIRECTIVE, 1, 9_500));
  }

  private void refuses(AnnounceToNext command) {
    fixture
        .given(SENT, reminded(10_001))
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(CHANGED_MEANWHILE, "firstOrdinal"));
  }

  private void keep(Announcement announcement, int firstOrdinal, List<Recipient> list) {
    untold.keep(announcement, firstOrdinal, list, REQUEST);
  }

  private static DirectiveWithdrawn withdrawn(int opened, int all) {
    return new DirectiveWithdrawn(
        DIRECTIVE, new Kept<>("Sai ngày"), null, opened, all, HEAD, null, NOW);
  }

  private static WithdrawalAnnounced announced(int from, int to, boolean opened) {
    return new WithdrawalAnnounced(DIRECTIVE, from, opened, people(from, to), NOW);
  }

  private static DirectiveReminded reminded(int count) {
    return new DirectiveReminded(
        DIRECTIVE, 1, ReminderCause.BY_HAND, List.of(), count, HEAD, null, NOW);
  }

  private static List<Recipient> people(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Recipient(RecipientKind.PERSON, new UUID(0, i), Purpose.ACTION))
        .toList();
  }
}
