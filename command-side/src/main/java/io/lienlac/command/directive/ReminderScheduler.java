package io.lienlac.command.directive;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries out, on this node, what is due, reminders and what recurs; the nodes share the work. */
@Component
class ReminderScheduler implements SmartLifecycle {

  private static final int THREADS = 2;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  /** What a node had begun when it was killed, another takes over after six that are missing. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final DataSource source;
  private final CustomTask<Void> task;
  private final List<RecurringTask<Void>> recurring;
  private final ReminderProperties properties;
  private @Nullable Scheduler scheduler;

  ReminderScheduler(
      DataSource source,
      CustomTask<Void> task,
      List<RecurringTask<Void>> recurring,
      ReminderProperties properties) {
    this.source = source;
    this.task = task;
    this.recurring = recurring;
    this.properties = properties;
  }

  @Override
  public synchronized void start() {
    Scheduler started =
        Scheduler.create(source, task)
            .startTasks(recurring)
            .threads(THREADS)
            .pollingInterval(properties.polling())
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(LONGEST_STOP)
            .build();
    started.start();
    scheduler = started;
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }
}
