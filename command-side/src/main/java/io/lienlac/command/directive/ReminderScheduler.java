package io.lienlac.command.directive;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries out, on this node, what is due; the nodes share the work. */
@Component
class ReminderScheduler implements SmartLifecycle {

  private static final int THREADS = 2;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final DataSource source;
  private final CustomTask<Void> task;
  private final ReminderProperties properties;
  private @Nullable Scheduler scheduler;

  ReminderScheduler(DataSource source, CustomTask<Void> task, ReminderProperties properties) {
    this.source = source;
    this.task = task;
    this.properties = properties;
  }

  @Override
  public synchronized void start() {
    Scheduler started =
        Scheduler.create(source, task)
            .threads(THREADS)
            .pollingInterval(properties.polling())
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
