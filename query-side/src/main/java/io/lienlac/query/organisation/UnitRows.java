package io.lienlac.query.organisation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a projection keeps to know where units stand: for each unit a row with its placements, and
 * worked out of all rows, its paths.
 *
 * @param rows the collection in which the rows stand
 * @param prefix of their ids
 */
public record UnitRows(MongoCollection<Document> rows, String prefix) {

  static final String PLACEMENTS = "placements";
  static final String PATHS = "paths";
  static final String WITHIN = "within";

  /** Every unit that a unit has stood under or ever will, as far as is known, and itself. */
  public static final String ABOVE = "above";

  /** Marks the unit itself in its path, for those whose view goes no further. */
  private static final String ITSELF = "=";

  /** Marks the unit right above it. */
  private static final String RIGHT_UNDER = "<";

  /** Where a unit stands from its first day on. */
  public static Bson placed(UnitEstablished event, long sequenceNumber) {
    return placed(event.parent(), event.from().toString(), sequenceNumber);
  }

  /** Where a unit stands from the day of its move on. */
  public static Bson placed(UnitMoved event, long sequenceNumber) {
    return placed(event.parent(), event.from().toString(), sequenceNumber);
  }

  private static Bson placed(@Nullable UnitId parent, String from, long sequenceNumber) {
    return Updates.set(
        BySequence.field(PLACEMENTS, sequenceNumber),
        new Document("parent", Values.text(parent)).append("from", from));
  }

  /** The id of a unit's row. */
  public String id(String unit) {
    return prefix + unit;
  }

  /** Whose row it is. */
  public String unit(Document row) {
    return row.getString("_id").substring(prefix.length());
  }

  /** How to find a unit alone by {@link #WITHIN}. */
  public static String itself(String unit) {
    return ITSELF + unit;
  }

  /** How to find what stands right under a unit by {@link #WITHIN}. */
  static String rightUnder(String unit) {
    return RIGHT_UNDER + unit;
  }

  /**
   * Writes the paths of units that were placed and of all that ever stood below, and tells whose
   * paths they are.
   */
  public Set<String> writePathsBelow(Set<String> placed) {
    Map<String, List<PathSegment>> paths = pathsBelow(placed);
    List<WriteModel<Document>> updates = new ArrayList<>();
    paths.forEach((unit, path) -> updates.add(ViewWriter.update(id(unit), paths(path))));
    ViewWriter.writeWorkedOut(rows, updates);
    return paths.keySet();
  }

  /** The paths, as they are now, of units that were placed and of all that ever stood below. */
  Map<String, List<PathSegment>> pathsBelow(Set<String> placed) {
    Map<String, List<Placement>> placements = new HashMap<>();
    read(Filters.in("_id", ids(placed)), placements);
    read(Filters.in(ABOVE, placed), placements);
    Set<String> affected = new TreeSet<>(placements.keySet());
    Set<String> asked = new HashSet<>(affected);
    for (Set<String> missing = parents(placements, asked);
        !missing.isEmpty();
        missing = parents(placements, asked)) {
      asked.addAll(missing);
      read(Filters.in("_id", ids(missing)), placements);
    }
    PathTimeline timeline = new PathTimeline(placements);
    Map<String, List<PathSegment>> paths = new TreeMap<>();
    affected.forEach(unit -> paths.put(unit, timeline.of(unit)));
    return paths;
  }

  /** What is worked out for a unit's row. */
  static Bson paths(List<PathSegment> paths) {
    Set<String> above = new TreeSet<>();
    paths.forEach(segment -> above.addAll(segment.path()));
    return Updates.combine(
        Updates.set(PATHS, paths.stream().map(UnitRows::document).toList()),
        Updates.set(ABOVE, List.copyOf(above)));
  }

  /** The paths of a row; none before they are worked out. */
  public static List<PathSegment> paths(Document row) {
    return row.getList(PATHS, Document.class, List.of()).stream().map(UnitRows::segment).toList();
  }

  /** Where a unit can be looked for by what stands above it. */
  static List<String> within(PathSegment segment) {
    List<String> path = segment.path();
    List<String> within = new ArrayList<>(path);
    within.add(itself(path.getLast()));
    if (path.size() > 1) {
      within.add(rightUnder(path.get(path.size() - 2)));
    }
    return within;
  }

  private static Document document(PathSegment segment) {
    return new Document("from", segment.from())
        .append("until", segment.until())
        .append(WITHIN, within(segment));
  }

  private static PathSegment segment(Document document) {
    List<String> path =
        document.getList(WITHIN, String.class).stream().filter(UnitRows::isUnit).toList();
    return new PathSegment(document.getString("from"), document.getString("until"), path);
  }

  private static boolean isUnit(String name) {
    return !name.startsWith(ITSELF) && !name.startsWith(RIGHT_UNDER);
  }

  private void read(Bson filter, Map<String, List<Placement>> into) {
    for (Document row : rows.find(filter).projection(Projections.include(PLACEMENTS))) {
      into.put(unit(row), placements(row));
    }
  }

  /** In the order of time; a placement does away with those that would begin after it. */
  private static List<Placement> placements(Document row) {
    List<Placement> placements = new ArrayList<>();
    for (Document each : BySequence.in(row, PLACEMENTS, Document.class)) {
      String from = each.getString("from");
      placements.removeIf(earlier -> earlier.from().compareTo(from) >= 0);
      placements.add(new Placement(each.getString("parent"), from));
    }
    return placements;
  }

  private static Set<String> parents(Map<String, List<Placement>> placements, Set<String> known) {
    Set<String> parents = new HashSet<>();
    for (List<Placement> each : placements.values()) {
      for (Placement placement : each) {
        if (placement.parent() != null && !known.contains(placement.parent())) {
          parents.add(placement.parent());
        }
      }
    }
    return parents;
  }

  /** The ids of units' rows. */
  public List<String> ids(Collection<String> units) {
    return units.stream().map(this::id).toList();
  }
}
