package io.lienlac.command.support;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.ExponentialBackOffIntervalRetryScheduler;

/** Tries again after a conflict, five times at most, each time waiting about twice as long. */
public final class ConflictRetries extends ExponentialBackOffIntervalRetryScheduler
    implements AutoCloseable {

  private static final int MOST = 5;
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final int THREADS = 4;

  private final ScheduledExecutorService executor;

  public ConflictRetries() {
    this(
        Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("command-retry-", 0).factory()));
  }

  private ConflictRetries(ScheduledExecutorService executor) {
    super(builder().retryExecutor(executor).maxRetryCount(MOST).backoffFactor(FIRST_PAUSE_MILLIS));
    this.executor = executor;
  }

  @Override
  public void close() {
    executor.shutdown();
  }

  /** Unevenly, so that those who met once do not meet again. */
  @Override
  @SuppressWarnings("rawtypes")
  protected long computeRetryInterval(
      CommandMessage command,
      RuntimeException lastFailure,
      List<Class<? extends Throwable>[]> failures) {
    long pause = super.computeRetryInterval(command, lastFailure, failures);
    return ThreadLocalRandom.current().nextLong(pause, 2 * pause);
  }

  /** The whole chain was looked through at once. */
  @Override
  protected boolean isExplicitlyNonTransient(Throwable failure) {
    return !Conflicts.among(failure);
  }
}
