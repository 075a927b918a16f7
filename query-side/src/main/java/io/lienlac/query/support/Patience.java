package io.lienlac.query.support;

import com.mongodb.MongoInterruptedException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for as long as a database of views cannot be reached, so that a projection neither skips
 * nor dead-letters anything, and goes on at once when it is back.
 */
public final class Patience {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private volatile boolean over;

  /** The outcome of {@code attempt}, repeated until the database can be reached. */
  public <T> T untilReachable(Supplier<T> attempt) {
    boolean told = false;
    while (true) {
      try {
        return attempt.get();
      } catch (RuntimeException e) {
        if (over || isInterrupted(e) || !Unreachable.is(e)) {
          throw e;
        }
        if (!told) {
          LOG.warn("QUERY-SUPPORT-001: a database of views cannot be reached; waiting for it", e);
          told = true;
        }
        pause(e);
      }
    }
  }

  /** From now on a failure is one at once, as the application is closing. */
  public void end() {
    over = true;
  }

  private static boolean isInterrupted(RuntimeException failure) {
    return failure instanceof MongoInterruptedException || Thread.currentThread().isInterrupted();
  }

  private static void pause(RuntimeException failure) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(e);
      throw failure;
    }
  }
}
