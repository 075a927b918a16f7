package io.lienlac;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what will come true soon: views follow a little behind. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /** Waits until it is so; a minute, at most. */
  public static void until(String what, BooleanSupplier isSo) {
    until(what, PATIENCE, isSo);
  }

  /** Waits until it is so, a minute at most, and goes on at once when it is. */
  public static void untilWithoutPause(String what, BooleanSupplier isSo) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isSo.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what);
      }
    }
  }

  /** Waits until it is so, for as long as that. */
  public static void until(String what, Duration patience, BooleanSupplier isSo) {
    get(what, patience, () -> isSo.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Waits until there is one; a minute, at most. */
  public static <T> T get(String what, Supplier<Optional<T>> look) {
    return get(what, PATIENCE, look);
  }

  /** Waits until there is one, for as long as that. */
  public static <T> T get(String what, Duration patience, Supplier<Optional<T>> look) {
    Instant end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end)) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      pause();
    }
    throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
