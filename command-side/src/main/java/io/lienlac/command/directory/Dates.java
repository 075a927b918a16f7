package io.lienlac.command.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The open end of a period, which is null in Java and infinity in PostgreSQL. */
final class Dates {

  private Dates() {}

  static @Nullable LocalDate end(LocalDate stored) {
    return stored.equals(LocalDate.MAX) ? null : stored;
  }

  static LocalDate stored(@Nullable LocalDate end) {
    return end == null ? LocalDate.MAX : end;
  }
}
