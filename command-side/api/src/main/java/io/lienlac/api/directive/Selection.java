package io.lienlac.api.directive;

import io.lienlac.api.EnumOrder;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.util.List;
import java.util.Set;

/**
 * Part of an audience: units, or the people who hold positions there. An empty filter lets all
 * pass; a school passes the level filter with any one of its levels.
 *
 * @param purpose why they receive the letter; of no account in an exclusion
 * @param positions of people only; units are not addressed by positions
 */
public record Selection(
    Purpose purpose,
    List<UnitId> units,
    SelectionReach reach,
    Set<UnitKind> kinds,
    Set<SchoolLevel> levels,
    Set<Ownership> ownerships,
    Addressee addressee,
    Set<Position> positions) {

  public Selection {
    units = List.copyOf(units);
    kinds = EnumOrder.of(kinds);
    levels = EnumOrder.of(levels);
    ownerships = EnumOrder.of(ownerships);
    positions = EnumOrder.of(positions);
  }
}
