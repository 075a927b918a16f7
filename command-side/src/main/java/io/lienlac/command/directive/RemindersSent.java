package io.lienlac.command.directive;

import static io.lienlac.api.directive.DirectiveRefusal.REMINDED_TOO_SOON;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.ReminderCause;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a letter remembers of its reminders. */
final class RemindersSent {

  /** At most one reminder in so long a time (a rule of this system: recipients are not flooded). */
  static final Duration PAUSE = Duration.ofHours(1);

  private final Set<ReminderCause> causes = EnumSet.noneOf(ReminderCause.class);
  private int number;
  private @Nullable Instant last;

  void add(DirectiveReminded event) {
    causes.add(event.cause());
    number = event.number();
    last = event.remindedAt();
  }

  int next() {
    return number + 1;
  }

  boolean has(ReminderCause cause) {
    return causes.contains(cause);
  }

  /** Refuses a reminder that follows another one too soon, and says when it is possible. */
  void requirePause(Instant at) {
    if (last != null && at.isBefore(last.plus(PAUSE))) {
      throw new CommandRefused(
          List.of(Refusal.until(last.plus(PAUSE), REMINDED_TOO_SOON, "directiveId")));
    }
  }
}
