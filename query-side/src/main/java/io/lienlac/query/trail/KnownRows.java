package io.lienlac.query.trail;

import static io.lienlac.query.trail.TrailPlaces.UNIT_PREFIX;

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
import java.util.function.Function;
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

  /**
   * Asks for all rows of what the entries name, and then for those of homes that none of them
   * names.
   *
   * @param rows gives those of the keys that there are
   */
  static KnownRows of(Collection<Document> entries, Function<Set<String>, List<Document>> rows) {
    Set<String> named =
        entries.stream()
            .flatMap(KnownRows::concerned)
            .filter(KnownRows::mayHaveRow)
            .collect(Collectors.toCollection(HashSet::new));
    KnownRows known = new KnownRows(new HashMap<>(), new HashMap<>());
    rows.apply(named).forEach(known::add);
    Set<String> homes = new HashSet<>();
    known.subjects.values().forEach(row -> homes.add(home(row)));
    homes.removeAll(named);
    rows.apply(homes).forEach(known::add);
    return known;
  }

  private static boolean mayHaveRow(String key) {
    return key.startsWith(UNIT_PREFIX) || Subjects.isRemembered(key);
  }

  private static String home(Document row) {
    return UNIT_PREFIX + row.getString(TrailPlaces.HOME);
  }

  private void add(Document row) {
    String key = key(row);
    if (key.startsWith(UNIT_PREFIX)) {
      paths.put(key.substring(UNIT_PREFIX.length()), UnitRows.paths(row));
    } else if (row.containsKey(TrailPlaces.HOME)) {
      subjects.put(key, row);
    }
  }

  /** The subjects of the entries of which something will be known, and is not yet. */
  Set<String> unknown(Collection<Document> entries) {
    return entries.stream()
        .flatMap(KnownRows::concerned)
        .filter(key -> Subjects.isRemembered(key) && !subjects.containsKey(key))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The known subjects for which entries still wait. */
  Set<String> awaited() {
    Set<String> awaited = new HashSet<>();
    subjects.forEach(
        (key, row) -> {
          if (row.getBoolean(TrailRows.AWAITED, false)) {
            awaited.add(key);
          }
        });
    return awaited;
  }

  /** An entry, and what follows for it. */
  Document whole(Document entry) {
    Document whole = new Document(entry);
    whole.putAll(workedOut(entry));
    return whole;
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
