package io.lienlac.query.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import io.lienlac.query.organisation.UnitRows;
import io.lienlac.query.support.ViewWriter;
import io.lienlac.query.trail.TrailChange.NewEntry;
import io.lienlac.query.trail.TrailChange.PlacedUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final TrailRows rows;
  private final UnitRows units;

  TrailPlaces(MongoCollection<Document> trail) {
    this.trail = trail;
    this.rows = new TrailRows(trail);
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

  /** Writes new entries, and what follows for others. The events' rows are there already. */
  void workOut(Set<TrailChange> changed) {
    Map<String, Document> said = new LinkedHashMap<>();
    Set<String> placed = new HashSet<>();
    String from = "";
    for (TrailChange each : changed) {
      switch (each) {
        case NewEntry entry -> said.put(entry.id(), entry.said());
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
    add(said);
  }

  /**
   * Writes new entries, as a rule once: what is known of a subject mostly comes before all else
   * that happens to it, or in one batch with that. Entries that wait for it take long to find, and
   * are looked for only where a row tells of some.
   */
  private void add(Map<String, Document> said) {
    KnownRows known = KnownRows.of(said.values(), rows::of);
    List<WriteModel<Document>> entries = new ArrayList<>();
    said.forEach(
        (id, entry) ->
            entries.add(ViewWriter.upsert(id, new Document("$set", known.whole(entry)))));
    ViewWriter.writeWorkedOut(trail, entries);
    complete(known.awaited());
    await(known.unknown(said.values()));
  }

  /**
   * For entries that were written without what is unknown. Whoever makes it known from now on sees
   * that they wait; what came in between is looked for here, or both sides would miss it.
   */
  private void await(Set<String> unknown) {
    if (!unknown.isEmpty()) {
      rows.await(unknown);
      complete(rows.known(unknown));
    }
  }

  private void complete(Set<String> known) {
    if (!known.isEmpty()) {
      workOut(Filters.in(TrailDocument.SUBJECTS, known));
      rows.awaitNoLonger(known);
    }
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
    KnownRows known = KnownRows.of(entries, rows::of);
    List<WriteModel<Document>> updates = new ArrayList<>();
    for (Document entry : entries) {
      updates.add(
          ViewWriter.update(entry.getString("_id"), new Document("$set", known.workedOut(entry))));
    }
    ViewWriter.writeWorkedOut(trail, updates);
    await(known.unknown(entries));
  }
}
