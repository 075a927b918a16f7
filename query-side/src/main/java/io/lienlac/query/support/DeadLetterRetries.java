package io.lienlac.query.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries dead letters again when an administrator wants it: the whole sequence, in its order, until
 * one fails. Whichever node comes first does it, where it has a share in the projection and knows
 * all of the sequence. What waits for a database that is away keeps nobody from what another one
 * keeps.
 */
public final class DeadLetterRetries {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetries.class);
  private static final long PERIOD_MILLIS = 500;

  private final DeadLetterTable letters;
  private final ProjectionRuns runs;

  /** Wishes that a newer node has to fulfil, and of which the log has been told. */
  private final Set<String> left = ConcurrentHashMap.newKeySet();

  private final ScheduledExecutorService clockwork =
      Executors.newScheduledThreadPool(
          ViewDatabase.values().length,
          Thread.ofPlatform().name("dead-letter-retries-", 0).daemon().factory());

  public DeadLetterRetries(DeadLetterTable letters, ProjectionRuns runs) {
    this.letters = letters;
    this.runs = runs;
  }

  public void start() {
    for (ViewDatabase database : ViewDatabase.values()) {
      clockwork.scheduleWithFixedDelay(
          () -> lookAgain(database), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  public void stop() {
    clockwork.shutdownNow();
  }

  private void lookAgain(ViewDatabase database) {
    try {
      letters.retries().forEach(wish -> retry(wish, database));
    } catch (RuntimeException e) {
      if (!clockwork.isShutdown()) {
        LOG.warn("QUERY-SUPPORT-010: cannot retry dead letters yet: {}", e.toString());
      }
    }
  }

  /** What cannot be done because a database is away stays to be done. */
  private void retry(DeadLetterTable.Retry retry, ViewDatabase database) {
    runs.of(retry.processor())
        .filter(run -> run.definition().database() == database)
        .ifPresent(run -> retry(retry, run));
  }

  /** Looked at again after it, as a newer node may have added to the sequence meanwhile. */
  private void retry(DeadLetterTable.Retry retry, RunningProjection run) {
    if (isLeft(retry)) {
      return;
    }
    boolean all =
        run.deadLetters()
            .process(
                letter ->
                    letter instanceof JdbcDeadLetter<?> one
                        && one.getSequenceIdentifier().equals(retry.sequence()));
    if (!all && isLeft(retry)) {
      return;
    }
    LOG.info(
        "QUERY-SUPPORT-012: dead letter {} of {} was tried again{}",
        retry.letter(),
        retry.processor(),
        all ? "" : ", in vain");
    letters.retried(retry);
  }

  /** Whether the wish stays for a node that knows what this code does not. */
  private boolean isLeft(DeadLetterTable.Retry retry) {
    if (!letters.holdsNewer(retry)) {
      left.remove(retry.letter());
      return false;
    }
    if (left.add(retry.letter())) {
      LOG.warn(
          "QUERY-SUPPORT-015: dead letter {} of {} waits for a node that knows its whole sequence",
          retry.letter(),
          retry.processor());
    }
    return true;
  }
}
