package io.lienlac.query.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ViewWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** The rows that stand beside the entries of the trail, by the keys of subjects and units. */
record TrailRows(MongoCollection<Document> trail) {

  /** In the row of a subject: entries were written without what is to become known of it. */
  static final String AWAITED = "awaited";

  /** Those that there are. */
  List<Document> of(Set<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : Lookup.of(trail, Filters.in("_id", keys.stream().map(TrailPlaces::row).toList()))
            .into(new ArrayList<>());
  }

  /** Of which subjects something is known. */
  Set<String> known(Set<String> subjects) {
    Set<String> known = new HashSet<>();
    for (Document row : of(subjects)) {
      if (row.containsKey(TrailPlaces.HOME)) {
        known.add(KnownRows.key(row));
      }
    }
    return known;
  }

  void await(Set<String> subjects) {
    ViewWriter.writeWorkedOut(
        trail,
        subjects.stream()
            .map(each -> ViewWriter.upsert(TrailPlaces.row(each), Updates.set(AWAITED, true)))
            .toList());
  }

  void awaitNoLonger(Set<String> subjects) {
    ViewWriter.writeWorkedOut(
        trail,
        subjects.stream()
            .map(each -> ViewWriter.update(TrailPlaces.row(each), Updates.unset(AWAITED)))
            .toList());
  }
}
