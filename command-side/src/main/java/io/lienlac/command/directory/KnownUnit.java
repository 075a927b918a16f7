package io.lienlac.command.directory;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit, and from when until when it is there. */
public record KnownUnit(UnitId id, UnitKind kind, LocalDate from, @Nullable LocalDate to) {

  public boolean isOpenOn(LocalDate date) {
    return !date.isBefore(from) && !isClosedOn(date);
  }

  public boolean isClosedOn(LocalDate date) {
    return to != null && !date.isBefore(to);
  }
}
