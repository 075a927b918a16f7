package io.lienlac.acceptance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of what the benchmark prints.
 *
 * @param bare what the server below does by itself in the same run, in the same unit
 * @param goal what is aimed for, if anything is
 */
record Figure(String what, double value, String unit, @Nullable Double bare, String goal) {

  static final String HEAD =
      "%-62s %12s %-9s %12s %6s  %s".formatted("", "", "", "bare", "ratio", "goal");

  static Figure of(String what, double value, String unit, String goal) {
    return new Figure(what, value, unit, null, goal);
  }

  static Figure beside(double bare, String what, double value, String unit) {
    return beside(bare, what, value, unit, "");
  }

  static Figure beside(double bare, String what, double value, String unit, String goal) {
    return new Figure(what, value, unit, bare, goal);
  }

  String line() {
    String compared =
        bare == null
            ? "%12s %6s".formatted("", "")
            : String.format(Locale.ROOT, "%,12.0f %6.2f", bare, value / bare);
    String number = String.format(Locale.ROOT, value < 100 ? "%,12.1f" : "%,12.0f", value);
    return "%-62s %s %-9s %s  %s".formatted(what, number, unit, compared, goal).stripTrailing();
  }
}
