package io.lienlac.command.directory;

import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/** Which units there are, and how they stand to each other. */
public interface UnitDirectory {

  /** Keeps the unit from being closed until the transaction is over. */
  Optional<KnownUnit> find(UnitId unit);

  /** Whether a unit stands under another at any time from a date on; holds off other moves. */
  boolean standsUnder(UnitId unit, UnitId above, LocalDate from);

  /** Whether any unit stands directly under it, open, at any time from a date on. */
  boolean hasUnitsBelow(UnitId unit, LocalDate from);

  /** Whether anybody is appointed to it at any time from a date on. */
  boolean hasAppointments(UnitId unit, LocalDate from);

  /** Lets nobody put anything or anyone into the unit until the transaction is over. */
  void holdForClosing(UnitId unit);

  /** Whether there is any unit at all; holds off others who would establish the first one. */
  boolean isEmpty();
}
