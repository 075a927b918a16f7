package io.lienlac.query.organisation;

import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Standing;
import io.lienlac.query.api.organisation.UnitView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a viewer may look for units and people: names of places as {@code within} lists them. */
final class Places {

  private final UnitViews units;
  private final Power power;

  /**
   * @param power by which the viewer looks
   */
  Places(UnitViews units, Power power) {
    this.units = units;
    this.power = power;
  }

  /**
   * The places in the viewer's scope, where given only those under {@code below}; none when the
   * viewer may see nothing there.
   */
  List<String> in(Scope scope, @Nullable UnitId below) {
    List<Standing> standings = standings(scope);
    if (below == null) {
      return standings.stream().map(Places::place).distinct().toList();
    }
    Map<UnitId, UnitView> found = units.byId(concerned(standings, below), scope.today());
    if (covers(standings, found.get(below))) {
      return List.of(below.toString());
    }
    return standings.stream()
        .filter(standing -> isUnder(found.get(standing.unit()), below))
        .map(Places::place)
        .distinct()
        .toList();
  }

  /** Those of units right under {@code parent} that are in the viewer's scope. */
  List<String> rightUnder(Scope scope, UnitId parent) {
    List<Standing> standings = standings(scope);
    Map<UnitId, UnitView> found = units.byId(concerned(standings, parent), scope.today());
    if (covers(standings, found.get(parent))) {
      return List.of(UnitRows.rightUnder(parent.toString()));
    }
    return standings.stream()
        .filter(standing -> isRightUnder(found.get(standing.unit()), parent))
        .map(standing -> UnitRows.itself(standing.unit().toString()))
        .distinct()
        .toList();
  }

  private List<Standing> standings(Scope scope) {
    return scope.standings().stream().filter(standing -> standing.power() == power).toList();
  }

  private static Set<UnitId> concerned(List<Standing> standings, UnitId unit) {
    return Stream.concat(standings.stream().map(Standing::unit), Stream.of(unit))
        .collect(Collectors.toSet());
  }

  private static String place(Standing standing) {
    String unit = standing.unit().toString();
    return standing.reach() == Reach.OWN_UNIT ? UnitRows.itself(unit) : unit;
  }

  private static boolean covers(List<Standing> standings, @Nullable UnitView unit) {
    return unit != null
        && standings.stream()
            .filter(standing -> standing.reach() == Reach.OWN_UNIT_AND_BELOW)
            .anyMatch(standing -> unit.path().contains(standing.unit()));
  }

  private static boolean isUnder(@Nullable UnitView unit, UnitId root) {
    return unit != null && unit.path().contains(root);
  }

  private static boolean isRightUnder(@Nullable UnitView unit, UnitId parent) {
    return unit != null && parent.equals(unit.parent());
  }
}
