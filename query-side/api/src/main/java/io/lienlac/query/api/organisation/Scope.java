package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a viewer may do and see today, by appointments and delegations in force. */
public record Scope(PersonId person, LocalDate today, List<Standing> standings) {

  public Scope {
    standings = List.copyOf(standings);
  }

  /** Whether the viewer has {@code power} over {@code unit}. */
  public boolean may(Power power, UnitView unit) {
    return standings.stream()
        .filter(standing -> standing.power() == power)
        .anyMatch(standing -> reaches(standing, unit));
  }

  /**
   * The units for which the viewer has {@code power} by an appointment or delegation right there.
   */
  public Set<UnitId> unitsOf(Power power) {
    return standings.stream()
        .filter(standing -> standing.power() == power)
        .map(Standing::unit)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean reaches(Standing standing, UnitView unit) {
    return standing.reach() == Reach.OWN_UNIT
        ? standing.unit().equals(unit.id())
        : unit.path().contains(standing.unit());
  }
}
