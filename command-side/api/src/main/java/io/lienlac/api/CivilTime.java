package io.lienlac.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar by which validity, school days and years are reckoned. */
public final class CivilTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private CivilTime() {}

  /** The civil date on which {@code instant} falls. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
