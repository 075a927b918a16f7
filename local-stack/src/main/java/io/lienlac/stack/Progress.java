package io.lienlac.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line for each thing that somebody might wait for. */
final class Progress {

  static final String PREFIX = "[local stack] ";
  static final String FAILURE = PREFIX + "cannot start: ";

  private Progress() {}

  static void say(String line) {
    System.out.println(PREFIX + line);
    System.out.flush();
  }

  static void sayFailure(String reason) {
    System.out.println(FAILURE + reason);
    System.out.flush();
  }

  static String since(Instant start) {
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
