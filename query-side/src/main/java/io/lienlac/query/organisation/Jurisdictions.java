package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.UnitView;
import io.lienlac.query.support.ProjectionGenerations;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How far a power of a viewer goes today; over units that are closed, too. */
public final class Jurisdictions {

  private final ProjectionGenerations generations;
  private final UnitViews units;

  Jurisdictions(ProjectionGenerations generations, UnitViews units) {
    this.generations = generations;
    this.units = units;
  }

  /**
   * The ids of all units over which the viewer has {@code power}, where given only of those under
   * {@code below}.
   */
  public Set<String> units(Scope scope, Power power, @Nullable UnitId below) {
    List<String> places = new Places(units, power).in(scope, below);
    Set<String> found = new HashSet<>();
    if (!places.isEmpty()) {
      for (Document unit :
          generations
              .shown(UnitProjection.DEFINITION)
              .find(Filters.elemMatch(UnitRows.PATHS, SearchFilters.inOneOf(places, scope.today())))
              .projection(Projections.include("_id"))) {
        found.add(unit.getString("_id"));
      }
    }
    return found;
  }

  /** Those of some units over which the viewer has {@code power}; asks the database once. */
  public Set<UnitId> among(Scope scope, Power power, Collection<UnitId> some) {
    Map<UnitId, UnitView> found = units.byId(some, scope.today());
    return found.values().stream()
        .filter(unit -> scope.may(power, unit))
        .map(UnitView::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
