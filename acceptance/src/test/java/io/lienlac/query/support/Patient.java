package io.lienlac.query.support;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what is to happen soon. */
public final class Patient {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private Patient() {}

  public static void until(BooleanSupplier condition) {
    Instant end = Instant.now().plus(LIMIT);
    while (true) {
      try {
        if (condition.getAsBoolean()) {
          return;
        }
      } catch (RuntimeException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("has not happened within " + LIMIT);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
