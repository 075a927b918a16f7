package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.PERIOD_EMPTY;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static io.lienlac.api.directive.DirectiveKind.INVITATION;
import static io.lienlac.api.directive.DirectiveKind.NOTICE;
import static io.lienlac.api.directive.DirectiveKind.WORK_CALENDAR;
import static io.lienlac.api.directive.DirectiveRefusal.NOT_OF_THIS_KIND;
import static io.lienlac.command.directive.Sending.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.command.Refused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which letters have a time and a place, and which times and places. */
class InvitingTest {

  private static final Instant BEGIN = NOW.plusSeconds(3_600);
  private static final Instant END = NOW.plusSeconds(7_200);

  @Test
  void anInvitationHasTimeAndPlaceAndAWorkCalendarATime() {
    Occasion said = new Occasion(BEGIN, END, " Hội trường ");
    assertThat(Sending.inviting(INVITATION, said, RequiredAnswer.NONE).occasion())
        .isEqualTo(new Occasion(BEGIN, END, "Hội trường"));
    Occasion past = new Occasion(NOW.minusSeconds(60), NOW, null);
    assertThat(Sending.inviting(WORK_CALENDAR, past, RequiredAnswer.ACKNOWLEDGE).occasion())
        .isEqualTo(past);
  }

  @Test
  void cannotInviteWithoutTimeOrPlace() {
    refuses(INVITATION, null, REQUIRED, "occasion");
    refuses(WORK_CALENDAR, null, REQUIRED, "occasion");
    refuses(INVITATION, new Occasion(BEGIN, END, " "), REQUIRED, "occasion", "venue");
  }

  @Test
  void cannotEndBeforeItBeginsNorLastForEver() {
    refuses(INVITATION, new Occasion(BEGIN, BEGIN, "A"), PERIOD_EMPTY, "occasion", "endsAt");
    Instant late = BEGIN.plus(Occasion.LONGEST).plus(Duration.ofSeconds(1));
    refuses(INVITATION, new Occasion(BEGIN, late, "A"), TOO_LONG, "occasion", "endsAt");
  }

  @Test
  void noOtherLetterHasATime() {
    refuses(NOTICE, new Occasion(BEGIN, END, "A"), NOT_OF_THIS_KIND, "occasion");
  }

  @Test
  void anInvitationIsAnsweredAndNotAcknowledged() {
    assertRefused(
        INVITATION,
        new Occasion(BEGIN, END, "A"),
        RequiredAnswer.ACKNOWLEDGE,
        NOT_OF_THIS_KIND,
        "requiredAnswer");
  }

  private static void refuses(
      DirectiveKind kind, @Nullable Occasion occasion, RefusalCode code, String... field) {
    assertRefused(kind, occasion, RequiredAnswer.NONE, code, field);
  }

  private static void assertRefused(
      DirectiveKind kind,
      @Nullable Occasion occasion,
      RequiredAnswer answer,
      RefusalCode code,
      String... field) {
    assertThatExceptionOfType(CommandRefused.class)
        .isThrownBy(() -> Sending.inviting(kind, occasion, answer))
        .satisfies(r -> assertThat(r.refusals()).isEqualTo(Refused.with(code, field)));
  }
}
