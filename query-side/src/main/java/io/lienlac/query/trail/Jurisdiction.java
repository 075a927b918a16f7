package io.lienlac.query.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Standing;
import io.lienlac.query.organisation.UnitRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

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

  /** That of a unit and all below it, whether or not it is in this one. */
  Jurisdiction only(UnitId unit) {
    return new Jurisdiction(List.of(unit.toString()), today);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Whether something happened in it, where units stood on that day. */
  boolean saw(Document entry) {
    return entry.getList(TrailPlaces.WITHIN, String.class, List.of()).stream()
        .anyMatch(places::contains);
  }

  /** Whether any subject is in it today, by the trail's rows; asks the database twice, at most. */
  boolean holdsAny(Collection<String> subjects, MongoCollection<Document> trail) {
    List<String> homes = new ArrayList<>();
    for (Document row : rows(subjects, trail)) {
      if (!row.containsKey(UnitRows.ABOVE)) {
        homes.add(TrailPlaces.UNIT_PREFIX + row.getString(TrailPlaces.HOME));
      } else if (holds(row)) {
        return true;
      }
    }
    return !homes.isEmpty() && rows(homes, trail).stream().anyMatch(this::holds);
  }

  private boolean holds(Document unitRow) {
    String unit = unitRow.getString("_id").substring(TrailPlaces.UNIT_ROW.length());
    return places.contains(UnitRows.itself(unit))
        || UnitRows.paths(unitRow).stream()
            .filter(segment -> segment.holdsOn(today))
            .anyMatch(segment -> segment.path().stream().anyMatch(places::contains));
  }

  private static List<Document> rows(Collection<String> subjects, MongoCollection<Document> trail) {
    return trail
        .find(Filters.in("_id", subjects.stream().map(TrailPlaces::row).toList()))
        .into(new ArrayList<>());
  }

  private static String place(Standing standing) {
    String unit = standing.unit().toString();
    return standing.reach() == Reach.OWN_UNIT ? UnitRows.itself(unit) : unit;
  }
}
