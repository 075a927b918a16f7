package io.lienlac.query.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.lienlac.query.organisation.UnitRows;
import io.lienlac.query.support.ViewWriter;
import io.lienlac.query.trail.TrailChange.KnownSubject;
import io.lienlac.query.trail.TrailChange.NewEntry;
import io.lienlac.query.trail.TrailChange.PlacedUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Works out what an entry does not say by itself: in whose jurisdiction it was, and of what. */
final class TrailPlaces {

  /** The units where it happened. */
  static final String UNITS = "units";

  /** The first of them, which is shown. */
  static final String UNIT = "unit";

  /** Every unit above these on the day in question, and how to find them alone. */
  static final String WITHIN = "within";

  /** What earlier events of its subjects said. */
  static final String KNOWN = "known";

  static final String HOME = "home";

  /** In a row: whom and what later events of the subject concern, too. */
  static final String ALSO = "also";

  /** In a row of a subject of which nothing is known yet: entries wait for that. */
  static final String AWAITED = "awaited";

  static final String UNIT_PREFIX = "UNIT:";
  private static final String ROW = "row/";
  static final String UNIT_ROW = ROW + UNIT_PREFIX;

  private static final int AT_ONCE = 200;

  private static final Bson INPUT =
      Projections.include(
          TrailDocument.ABOUT,
          TrailDocument.SUBJECTS,
          TrailDocument.ANCHORS,
          TrailDocument.FACTS + ".name");

  private final MongoCollection<Document> trail;
  private final UnitRows units;

  TrailPlaces(MongoCollection<Document> trail) {
    this.trail = trail;
    this.units = new UnitRows(trail, UNIT_ROW);
  }

  /** The id of the row that keeps what is known of a subject. */
  static String row(String subject) {
    return ROW + subject;
  }

  /** What is known of a subject. */
  static Bson known(Trace.Memory memory) {
    return new Document(
        "$set",
        new Document(HOME, memory.home().toString())
            .append(ALSO, memory.subjects().stream().map(Subjects::key).toList())
            .append(TrailDocument.FACTS, TrailDocument.facts(memory.facts())));
  }

  void workOut(Set<TrailChange> changed) {
    Set<String> entries = new HashSet<>();
    Set<String> subjects = new HashSet<>();
    Set<String> placed = new HashSet<>();
    String from = "";
    for (TrailChange each : changed) {
      switch (each) {
        case NewEntry entry -> entries.add(entry.event());
        case KnownSubject subject -> subjects.add(subject.subject());
        case PlacedUnit unit -> {
          from = placed.isEmpty() || unit.from().compareTo(from) < 0 ? unit.from() : from;
          placed.add(unit.unit());
        }
      }
    }
    if (!placed.isEmpty()) {
      Bson later = Filters.gte(TrailDocument.DAY, from);
      workOut(Filters.and(Filters.in(UNITS, units.writePathsBelow(placed)), later));
    }
    if (!subjects.isEmpty()) {
      workOutAwaiting(subjects);
    }
    workOut(Filters.in("_id", entries));
  }

  /**
   * As a rule, what is known of a subject comes before all else that happens to it, and nothing
   * awaits it: without looking for such entries, which takes long where there are many.
   */
  private void workOutAwaiting(Set<String> known) {
    Bson rows = Filters.in("_id", known.stream().map(TrailPlaces::row).toList());
    Set<String> subjects = new HashSet<>();
    for (Document row : trail.find(rows).projection(Projections.include(AWAITED))) {
      if (row.getBoolean(AWAITED, false)) {
        subjects.add(KnownRows.key(row));
      }
    }
    if (!subjects.isEmpty()) {
      workOut(Filters.in(TrailDocument.SUBJECTS, subjects));
      forget(subjects);
    }
  }

  /** What is known for some entries, which from now on wait for the rest. */
  private KnownRows known(List<Document> entries) {
    KnownRows before = KnownRows.of(entries, trail, units);
    Set<String> unknown = before.unknown(entries);
    if (unknown.isEmpty()) {
      return before;
    }
    await(unknown);
    // Looked at again: what came in between would be missed on both sides.
    KnownRows now = KnownRows.of(entries, trail, units);
    unknown.removeAll(now.unknown(entries));
    forget(unknown);
    return now;
  }

  private void await(Set<String> unknown) {
    ViewWriter.writeWorkedOut(
        trail,
        unknown.stream()
            .map(subject -> ViewWriter.upsert(row(subject), Updates.set(AWAITED, true)))
            .toList());
  }

  private void forget(Set<String> awaited) {
    ViewWriter.writeWorkedOut(
        trail,
        awaited.stream()
            .map(subject -> ViewWriter.update(row(subject), Updates.unset(AWAITED)))
            .toList());
  }

  private void workOut(Bson which) {
    List<Document> some = new ArrayList<>();
    for (Document entry : trail.find(which).projection(INPUT)) {
      some.add(entry);
      if (some.size() == AT_ONCE) {
        place(some);
        some.clear();
      }
    }
    place(some);
  }

  private void place(List<Document> entries) {
    KnownRows rows = known(entries);
    List<WriteModel<Document>> updates = new ArrayList<>();
    for (Document entry : entries) {
      updates.add(
          ViewWriter.update(entry.getString("_id"), new Document("$set", rows.workedOut(entry))));
    }
    ViewWriter.writeWorkedOut(trail, updates);
  }
}
