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

  Places(UnitViews units) {
    this.units = units;
  }

  /**
   * The places in the viewer's scope, where given only those under {@code below}; none when the
   * viewer may see nothing there.
   */
  List<String> in(Scope scope, @Nullable UnitId below) {
    List<Standing> standings =
        scope.standings().stream().filter(standing -> standing.power() == Power.SEE_STAFF).toList();
    if (below == null) {
      return standings.stream().map(Places::place).distinct().toList();
    }
    Set<UnitId> asked =
        Stream.concat(standings.stream().map(Standing::unit), Stream.of(below))
            .collect(Collectors.toSet());
    Map<UnitId, UnitView> found = units.byId(asked, scope.today());
    UnitView root = found.get(below);
    if (root == null) {
      return List.of();
    }
    if (standings.stream().anyMatch(standing -> isAbove(standing, root))) {
      return List.of(below.toString());
    }
    return standings.stream()
        .filter(standing -> isUnder(found.get(standing.unit()), below))
        .map(Places::place)
        .distinct()
        .toList();
  }

  private static String place(Standing standing) {
    String unit = standing.unit().toString();
    return standing.reach() == Reach.OWN_UNIT ? UnitRows.itself(unit) : unit;
  }

  private static boolean isAbove(Standing standing, UnitView unit) {
    return standing.reach() == Reach.OWN_UNIT_AND_BELOW && unit.path().contains(standing.unit());
  }

  private static boolean isUnder(@Nullable UnitView unit, UnitId root) {
    return unit != null && unit.path().contains(root);
  }
}
