package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.directive.DirectiveRefusal.ATTACHMENT_UNKNOWN;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.OTHER_SCHOOL;
import static io.lienlac.command.directive.Sending.SCHOOL;
import static io.lienlac.command.directive.Sending.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.organisation.Power;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachingFilesTest {

  private final FakeDirectives directives = new FakeDirectives();
  private final FakeDirectory directory = SendingFixture.bureau();
  private FixtureConfiguration<Directive> fixture;

  @BeforeEach
  void prepare() {
    fixture = SendingFixture.of(directory, directives);
  }

  @Test
  void cannotAttachWhatNobodyUploaded() {
    refuses(Sending.letter().with(Sending.FILE));
  }

  @Test
  void cannotAttachWhatSomebodyElseUploaded() {
    directives.finds(SCHOOL).uploaded(Sending.FILE, Sending.ANNEX);
    directory.delegated(STRANGER, Power.SEND_DIRECTIVES, BUREAU, HEAD);
    refuses(Sending.letter().by(STRANGER).with(Sending.FILE));
  }

  @Test
  void attachesWhatWasUploadedAndKeepsItForEver() {
    directives.finds(SCHOOL, OTHER_SCHOOL).uploaded(Sending.FILE, Sending.ANNEX);
    Sending letter = Sending.letter().with(Sending.FILE);
    assertThat(letter.sent(null).attachments()).isEqualTo(new Kept<>(List.of(Sending.ANNEX)));
    fixture.givenNoPriorActivity().when(letter.command()).expectEvents(letter.sent(null));
    assertThat(directives.kept()).containsExactly(Sending.FILE);
  }

  @Test
  void sendingItAgainWithItsFileChangesNothing() {
    directives.uploaded(Sending.FILE, Sending.ANNEX);
    Sending letter = Sending.letter().with(Sending.FILE);
    fixture
        .given(letter.sent(null))
        .when(letter.command())
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotSendItAgainWithoutItsFile() {
    fixture
        .given(Sending.letter().with(Sending.FILE).sent(null))
        .when(Sending.letter().command())
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(IDEMPOTENCY_KEY_REUSED, "directiveId"));
  }

  private void refuses(Sending letter) {
    fixture
        .givenNoPriorActivity()
        .when(letter.command())
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(ATTACHMENT_UNKNOWN, "attachments", "0"));
    assertThat(directives.kept()).isEmpty();
  }
}
