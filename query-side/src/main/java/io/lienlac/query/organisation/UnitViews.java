package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.UnitView;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** Units by id, as they stand on a date. */
public final class UnitViews {

  private final ProjectionGenerations generations;

  UnitViews(ProjectionGenerations generations) {
    this.generations = generations;
  }

  /** Those units that there are; asks the database once. */
  public Map<UnitId, UnitView> byId(Collection<UnitId> ids, LocalDate today) {
    Map<UnitId, UnitView> found = new HashMap<>();
    for (Document unit :
        Lookup.of(
            generations.shown(UnitProjection.DEFINITION),
            Filters.in("_id", ids.stream().map(UnitId::toString).distinct().toList()))) {
      if (UnitDocument.complete(unit)) {
        UnitView view = UnitDocument.view(unit, today);
        found.put(view.id(), view);
      }
    }
    return found;
  }
}
