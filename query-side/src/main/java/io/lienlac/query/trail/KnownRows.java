package io.lienlac.query.trail;

import static io.lienlac.query.trail.TrailPlaces.UNIT_PREFIX;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.lienlac.query.organisation.PathSegment;
import io.lienlac.query.organisation.UnitRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the subjects of some entries, and of the units where these are.
 *
 * @param subjects rows by the key of their subject
 * @param paths by unit, where units stood and when
 */
record KnownRows(Map<String, Document> subjects, Map<String, List<PathSegment>> paths) {

  /** Asks the database twice, for however many entries. */
  static KnownRows of(List<Document> entries, MongoCollection<Document> trail, UnitRows units) {
    Set<String> keys = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (Document entry : entries) {
      concerned(entry).forEach(key -> (key.startsWith(UNIT_PREFIX) ? places : keys).add(key));
    }
    Map<String, Document> subjects = new HashMap<>();
    for (Document row : rows(trail, keys.stream().map(TrailPlaces::row).toList())) {
      if (row.containsKey(TrailPlaces.HOME)) {
        subjects.put(key(row), row);
        places.add(UNIT_PREFIX + row.getString(TrailPlaces.HOME));
      }
    }
    Map<String, List<PathSegment>> paths = new HashMap<>();
    for (Document row : rows(trail, places.stream().map(TrailPlaces::row).toList())) {
      paths.put(units.unit(row), UnitRows.paths(row));
    }
    return new KnownRows(subjects, paths);
  }

  private static Collection<Document> rows(MongoCollection<Document> trail, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : trail.find(Filters.in("_id", ids)).into(new LinkedHashSet<>());
  }

  /** The subjects of the entries of which something will be known, and is not yet. */
  Set<String> unknown(List<Document> entries) {
    return entries.stream()
        .flatMap(KnownRows::concerned)
        .filter(key -> Subjects.isRemembered(key) && !subjects.containsKey(key))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What follows for an entry. */
  Document workedOut(Document entry) {
    Set<String> concerned =
        new TreeSet<>(entry.getList(TrailDocument.SUBJECTS, String.class, List.of()));
    for (String key : about(entry)) {
      Document row = subjects.get(key);
      if (row != null) {
        concerned.addAll(row.getList(TrailPlaces.ALSO, String.class));
      }
    }
    return places(entry)
        .append(TrailDocument.SUBJECTS, List.copyOf(concerned))
        .append(TrailPlaces.KNOWN, known(entry));
  }

  /**
   * Of two subjects of one kind, such as a letter and the one that corrects it, the first is spoken
   * of.
   */
  private List<Document> known(Document entry) {
    Map<String, Document> known = new LinkedHashMap<>();
    Set<String> kinds = new HashSet<>();
    for (String key : about(entry)) {
      Document row = subjects.get(key);
      if (kinds.add(key.substring(0, key.indexOf(':'))) && row != null) {
        row.getList(TrailDocument.FACTS, Document.class)
            .forEach(fact -> known.putIfAbsent(fact.getString("name"), fact));
      }
    }
    entry
        .getList(TrailDocument.FACTS, Document.class, List.of())
        .forEach(fact -> known.remove(fact.getString("name")));
    return List.copyOf(known.values());
  }

  private Document places(Document entry) {
    Set<String> units = new LinkedHashSet<>();
    Set<String> within = new TreeSet<>();
    for (Document anchor : anchors(entry)) {
      String unit = unit(subject(anchor));
      if (unit != null) {
        units.add(unit);
        within.addAll(path(unit, anchor.getString("day")));
        within.add(UnitRows.itself(unit));
      }
    }
    return new Document(TrailPlaces.UNIT, units.isEmpty() ? null : units.iterator().next())
        .append(TrailPlaces.UNITS, List.copyOf(units))
        .append(TrailPlaces.WITHIN, List.copyOf(within));
  }

  /** The unit where a subject is; null while that is not known. */
  private @Nullable String unit(String key) {
    if (key.startsWith(UNIT_PREFIX)) {
      return key.substring(UNIT_PREFIX.length());
    }
    Document row = subjects.get(key);
    return row == null ? null : row.getString(TrailPlaces.HOME);
  }

  private List<String> path(String unit, String day) {
    return paths.getOrDefault(unit, List.of()).stream()
        .filter(segment -> segment.holdsOn(day))
        .findFirst()
        .map(PathSegment::path)
        .orElse(List.of(unit));
  }

  /** The key of the subject whose row it is. */
  static String key(Document row) {
    return row.getString("_id").substring(TrailPlaces.row("").length());
  }

  private static Stream<String> concerned(Document entry) {
    return Stream.concat(about(entry).stream(), anchors(entry).stream().map(KnownRows::subject));
  }

  private static List<String> about(Document entry) {
    return entry.getList(TrailDocument.ABOUT, String.class, List.of());
  }

  private static List<Document> anchors(Document entry) {
    return entry.getList(TrailDocument.ANCHORS, Document.class, List.of());
  }

  private static String subject(Document anchor) {
    return anchor.getString("subject");
  }
}
