package io.lienlac.command.directive;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReminderCause;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * A reminder that comes by itself. The task may be carried out twice where a node dies; the letter
 * remembers which reminders it has had.
 */
record DueReminder(DirectiveId directive, ReminderCause cause) {

  private static final String TASK = "directive-reminder";
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

  static CustomTask<Void> task(CommandGateway commands) {
    return Tasks.custom(TASK, Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .execute((instance, context) -> read(instance.getId()).send(commands));
  }

  /** By which the task is known. */
  String key() {
    return directive + ":" + cause;
  }

  private static DueReminder read(String key) {
    int colon = key.indexOf(':');
    return new DueReminder(
        DirectiveId.of(key.substring(0, colon)), ReminderCause.valueOf(key.substring(colon + 1)));
  }

  /** A letter that was reminded of by hand less than an hour ago has to wait. */
  private CompletionHandler<Void> send(CommandGateway commands) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    try {
      commands.sendAndWait(new RemindOfDueTime(directive, cause, now));
      return new CompletionHandler.OnCompleteRemove<>();
    } catch (CommandRefused refused) {
      Instant possibleAt = refused.refusals().getFirst().possibleAt();
      if (possibleAt == null) {
        throw refused;
      }
      return (complete, operations) -> operations.reschedule(complete, possibleAt);
    }
  }
}
