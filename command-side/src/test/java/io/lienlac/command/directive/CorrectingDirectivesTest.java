package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.ALREADY_CORRECTED;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.DIRECTIVE;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static io.lienlac.command.directive.Sending.STRANGER;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the corrected letter has to say; {@link SendingDirectivesTest} has the correction's part.
 */
class CorrectingDirectivesTest {

  private static final DirectiveSent SENT = Sending.letter().sent(null);
  private static final DirectiveId CORRECTION =
      DirectiveId.of("55555555-0000-4000-8000-000000000009");

  private FixtureConfiguration<Directive> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(Directive.class);
    fixture.registerInjectableResource(new FakeDirectives());
  }

  @Test
  void aLetterLearnsWhatCorrectsIt() {
    fixture
        .given(SENT)
        .when(correction(BUREAU))
        .expectEvents(new DirectiveCorrected(DIRECTIVE, CORRECTION, HEAD, STRANGER, NOW));
  }

  @Test
  void whatWasWithdrawnCanBeCorrected() {
    fixture
        .given(
            SENT, new DirectiveWithdrawn(DIRECTIVE, new Kept<>("Sai"), null, 0, 0, HEAD, null, NOW))
        .when(correction(BUREAU))
        .expectEvents(new DirectiveCorrected(DIRECTIVE, CORRECTION, HEAD, STRANGER, NOW));
  }

  @Test
  void cannotBeCorrectedTwice() {
    DirectiveId first = DirectiveId.of("55555555-0000-4000-8000-000000000008");
    refuses(ALREADY_CORRECTED, BUREAU, new DirectiveCorrected(DIRECTIVE, first, HEAD, null, NOW));
  }

  @Test
  void cannotBeCorrectedByAnotherUnit() {
    refuses(NOT_FOUND_OR_NOT_ALLOWED, UnitId.of("11111111-0000-4000-8000-00000000000c"));
  }

  private void refuses(RefusalCode code, UnitId issuer, Object... more) {
    fixture
        .given(SENT)
        .andGiven(more)
        .when(correction(issuer))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, "corrects"));
  }

  private static RecordCorrection correction(UnitId issuer) {
    return new RecordCorrection(DIRECTIVE, CORRECTION, issuer, HEAD, STRANGER, NOW);
  }
}
