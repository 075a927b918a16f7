package io.lienlac.query.support;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries dead letters again when an administrator wants it: the whole sequence, in its order, until
 * one fails. Whichever node comes first does it, where it has a share in the projection.
 */
public final class DeadLetterRetries {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetries.class);
  private static final long PERIOD_MILLIS = 500;

  private final DeadLetterTable letters;
  private final ProjectionRuns runs;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("dead-letter-retries").daemon().factory());

  public DeadLetterRetries(DeadLetterTable letters, ProjectionRuns runs) {
    this.letters = letters;
    this.runs = runs;
  }

  public void start() {
    clockwork.scheduleWithFixedDelay(
        this::lookAgain, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  public void stop() {
    clockwork.shutdownNow();
  }

  private void lookAgain() {
    try {
      letters.retries().forEach(this::retry);
    } catch (RuntimeException e) {
      if (!clockwork.isShutdown()) {
        LOG.warn("QUERY-SUPPORT-010: cannot retry dead letters yet: {}", e.toString());
      }
    }
  }

  /** What cannot be done because a database is away stays to be done. */
  private void retry(DeadLetterTable.Retry retry) {
    runs.of(retry.processor())
        .ifPresent(
            run -> {
              boolean all =
                  run.deadLetters()
                      .process(
                          letter ->
                              letter instanceof JdbcDeadLetter<?> one
                                  && one.getSequenceIdentifier().equals(retry.sequence()));
              LOG.info(
                  "QUERY-SUPPORT-012: dead letter {} of {} was tried again{}",
                  retry.letter(),
                  retry.processor(),
                  all ? "" : ", in vain");
              letters.retried(retry);
            });
  }
}
