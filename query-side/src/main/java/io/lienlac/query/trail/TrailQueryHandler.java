package io.lienlac.query.trail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.trail.AuditableEvents;
import io.lienlac.query.api.trail.FindAuditableEvents;
import io.lienlac.query.api.trail.FindHistory;
import io.lienlac.query.api.trail.FindTrail;
import io.lienlac.query.api.trail.FindTrailEntries;
import io.lienlac.query.api.trail.SubjectTrail;
import io.lienlac.query.api.trail.TrailEntries;
import io.lienlac.query.api.trail.TrailEntryView;
import io.lienlac.query.api.trail.TrailPage;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Answers who did what. What an auditor may read is what happened in the auditor's jurisdiction, by
 * where units stood on the day of each event: a filter made of the scope, in every search.
 */
final class TrailQueryHandler {

  private static final KeysetPages FIRST_TO_LAST =
      new KeysetPages(TrailDocument.POSITION, Long::valueOf);
  private static final KeysetPages LAST_FIRST = KeysetPages.by(TrailDocument.NEWEST);

  private static final Bson PLACES =
      Projections.include(TrailPlaces.WITHIN, TrailDocument.TO_EACH, TrailDocument.SUBJECTS);

  private final ProjectionGenerations generations;

  TrailQueryHandler(ProjectionGenerations generations) {
    this.generations = generations;
  }

  @QueryHandler
  SubjectTrail handle(FindTrail query) {
    Jurisdiction jurisdiction = Jurisdiction.of(query.scope());
    if (jurisdiction.isEmpty()) {
      return new SubjectTrail(false, KeysetPages.empty());
    }
    MongoCollection<Document> trail = trail();
    String subject = Subjects.key(query.of());
    Bson happenedThere = in(TrailPlaces.WITHIN, jurisdiction.places());
    Bson readable =
        jurisdiction.holdsAny(List.of(subject), trail)
            ? or(happenedThere, eq(TrailDocument.TO_EACH, true))
            : happenedThere;
    Bson all = and(eq(TrailDocument.SUBJECTS, subject), readable);
    if (trail.find(all).projection(Projections.include("_id")).limit(1).first() == null) {
      return new SubjectTrail(false, KeysetPages.empty());
    }
    List<Bson> filters = new ArrayList<>(List.of(all));
    filters.addAll(TrailFilters.of(query.filter()));
    return new SubjectTrail(true, views(FIRST_TO_LAST.read(trail, and(filters), query.page())));
  }

  @QueryHandler
  TrailPage handle(FindHistory query) {
    Jurisdiction jurisdiction = Jurisdiction.of(query.scope());
    if (jurisdiction.isEmpty()) {
      return new TrailPage(KeysetPages.empty());
    }
    List<Bson> filters = new ArrayList<>();
    filters.add(in(TrailPlaces.WITHIN, jurisdiction.places()));
    if (query.unit() != null) {
      filters.add(eq(TrailPlaces.WITHIN, query.unit().toString()));
    }
    filters.addAll(TrailFilters.of(query.filter()));
    return new TrailPage(views(LAST_FIRST.read(trail(), and(filters), query.page())));
  }

  @QueryHandler
  TrailEntries handle(FindTrailEntries query) {
    Jurisdiction jurisdiction = Jurisdiction.of(query.scope());
    if (jurisdiction.isEmpty()) {
      return new TrailEntries(List.of());
    }
    MongoCollection<Document> trail = trail();
    List<TrailEntryView> found = new ArrayList<>();
    for (Document entry : trail.find(in("_id", Values.texts(query.ids())))) {
      if (reads(entry, jurisdiction, trail)) {
        found.add(TrailDocument.view(entry));
      }
    }
    return new TrailEntries(found);
  }

  @QueryHandler
  AuditableEvents handle(FindAuditableEvents query) {
    Jurisdiction whole = Jurisdiction.of(query.scope());
    Set<UUID> found = new HashSet<>();
    if (!whole.isEmpty()) {
      Jurisdiction part = whole.only(query.unit());
      MongoCollection<Document> trail = trail();
      for (Document entry :
          Lookup.of(trail, in("_id", Values.texts(query.events()))).projection(PLACES)) {
        if (reads(entry, whole, trail) && reads(entry, part, trail)) {
          found.add(Values.id(entry, "_id"));
        }
      }
    }
    return new AuditableEvents(found);
  }

  private static boolean reads(
      Document entry, Jurisdiction jurisdiction, MongoCollection<Document> trail) {
    return jurisdiction.saw(entry) || isOfOneInside(entry, jurisdiction, trail);
  }

  /** Whether the trail of one of its subjects shows it there, wherever it happened. */
  private static boolean isOfOneInside(
      Document entry, Jurisdiction jurisdiction, MongoCollection<Document> trail) {
    return entry.getBoolean(TrailDocument.TO_EACH, false)
        && jurisdiction.holdsAny(
            entry.getList(TrailDocument.SUBJECTS, String.class, List.of()), trail);
  }

  private MongoCollection<Document> trail() {
    return generations.shown(TrailProjection.DEFINITION);
  }

  private static Page<TrailEntryView> views(Page<Document> page) {
    return KeysetPages.map(page, TrailDocument::view);
  }
}
