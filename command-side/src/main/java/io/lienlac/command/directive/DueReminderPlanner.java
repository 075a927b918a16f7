package io.lienlac.command.directive;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.ReminderCause;
import io.lienlac.command.directory.DirectoryGroup;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Plans the reminders of a letter that is due some time, in the transaction of its sending. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class DueReminderPlanner {

  private final SchedulerClient scheduler;
  private final CustomTask<Void> task;
  private final ReminderProperties properties;

  DueReminderPlanner(
      SchedulerClient scheduler, CustomTask<Void> task, ReminderProperties properties) {
    this.scheduler = scheduler;
    this.task = task;
    this.properties = properties;
  }

  /** No reminder comes beforehand where the lead is longer than the time that there is. */
  @EventHandler
  void on(DirectiveSent event) {
    Instant dueAt = event.dueAt();
    if (dueAt == null) {
      return;
    }
    plan(event, ReminderCause.AT_DUE, dueAt);
    Instant before = dueAt.minus(properties.lead(event.urgency()));
    if (before.isAfter(event.sentAt())) {
      plan(event, ReminderCause.BEFORE_DUE, before);
    }
  }

  private void plan(DirectiveSent event, ReminderCause cause, Instant at) {
    DueReminder reminder = new DueReminder(event.directiveId(), cause);
    scheduler.scheduleIfNotExists(task.instance(reminder.key()), at);
  }
}
