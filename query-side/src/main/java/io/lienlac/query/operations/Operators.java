package io.lienlac.query.operations;

import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.organisation.UnitViews;
import java.util.Set;

/** Who runs the system: whoever has the power to at the root of the tree. */
final class Operators {

  private final UnitViews units;

  Operators(UnitViews units) {
    this.units = units;
  }

  /** Asks the database at most once, and only for those who have the power anywhere. */
  boolean include(Scope scope) {
    Set<UnitId> where = scope.unitsOf(Power.OPERATE);
    return !where.isEmpty()
        && units.byId(where, scope.today()).values().stream()
            .anyMatch(unit -> unit.path().size() == 1);
  }
}
