package io.lienlac.query.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Standing;
import io.lienlac.query.organisation.UnitRows;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may read the trail: names of places as {@code within} lists them.
 *
 * @param today the civil date on which it is asked
 */
record Jurisdiction(List<String> places, String today) {

  static Jurisdiction of(Scope scope) {
    return new Jurisdiction(
        scope.standings().stream()
            .filter(standing -> standing.power() == Power.READ_TRAIL)
            .map(Jurisdiction::place)
            .distinct()
            .toList(),
        scope.today().toString());
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Whether a subject is in it today, by the trail's rows; asks the database twice, at most. */
  boolean holds(String subject, MongoCollection<Document> trail) {
    Document row = row(subject, trail);
    if (row == null || row.containsKey(UnitRows.ABOVE)) {
      return row != null && holds(row);
    }
    Document home = row(TrailPlaces.UNIT_PREFIX + row.getString(TrailPlaces.HOME), trail);
    return home != null && holds(home);
  }

  private boolean holds(Document unitRow) {
    String unit = unitRow.getString("_id").substring(TrailPlaces.UNIT_ROW.length());
    return places.contains(UnitRows.itself(unit))
        || UnitRows.paths(unitRow).stream()
            .filter(segment -> segment.holdsOn(today))
            .anyMatch(segment -> segment.path().stream().anyMatch(places::contains));
  }

  private static @Nullable Document row(String subject, MongoCollection<Document> trail) {
    return trail.find(Filters.eq("_id", TrailPlaces.row(subject))).first();
  }

  private static String place(Standing standing) {
    String unit = standing.unit().toString();
    return standing.reach() == Reach.OWN_UNIT ? UnitRows.itself(unit) : unit;
  }
}
