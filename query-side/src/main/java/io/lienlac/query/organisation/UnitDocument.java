package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.VietnameseOrder;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.api.organisation.NameView;
import io.lienlac.query.api.organisation.UnitView;
import io.lienlac.query.support.FoldedText;
import io.lienlac.query.support.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A unit as it stands in its collection. */
final class UnitDocument {

  static final String KIND = "kind";
  static final String LEVELS = "levels";
  static final String OWNERSHIP = "ownership";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String CLOSINGS = "closings";
  static final String WORDS = "words";

  /** Key of the present name in Vietnamese order, made unique by the unit's id. */
  static final String ORDER = "order";

  private static final String NAMES = "names";

  /** Sequence number of the last event that was heard, though not all of it may be shown yet. */
  private static final String HEARD = "heard";

  private UnitDocument() {}

  static Bson established(UnitEstablished event, long sequenceNumber) {
    return combine(
        set(KIND, event.kind().name()),
        set(LEVELS, Values.texts(event.levels())),
        set(OWNERSHIP, Values.text(event.ownership())),
        set(FROM, event.from().toString()),
        named(event.name(), event.at(), sequenceNumber));
  }

  static Bson heard(long sequenceNumber) {
    return max(HEARD, sequenceNumber);
  }

  static Bson named(String name, Instant since, long sequenceNumber) {
    return set(
        BySequence.field(NAMES, sequenceNumber),
        new Document("name", name).append("since", Values.micros(since)));
  }

  /** What follows from all that the unit's events said; only with it the unit has come so far. */
  static Bson workedOut(Document unit) {
    List<String> closings = BySequence.in(unit, CLOSINGS, String.class);
    Bson until = set(UNTIL, closings.isEmpty() ? Values.OPEN_END : closings.getLast());
    Bson version = Values.version(unit.get(HEARD, Number.class).longValue());
    List<Document> names = BySequence.in(unit, NAMES, Document.class);
    if (names.isEmpty()) {
      return combine(until, version);
    }
    String name = names.getLast().getString("name");
    return combine(
        until,
        version,
        set(ORDER, VietnameseOrder.key(name) + "." + unit.getString("_id")),
        set(WORDS, FoldedText.words(name)));
  }

  /** Whether the unit is established: a later event of it may be here before the first. */
  static boolean complete(Document unit) {
    return unit.containsKey(FROM) && unit.containsKey(ORDER) && unit.containsKey(UnitRows.PATHS);
  }

  static UnitView view(Document unit, LocalDate today) {
    return new UnitView(
        new UnitId(Values.id(unit, "_id")),
        Values.constant(unit, KIND, UnitKind.class),
        BySequence.in(unit, NAMES, Document.class).stream().map(UnitDocument::name).toList(),
        path(unit, today.toString()),
        Values.constants(unit, LEVELS, SchoolLevel.class),
        Values.constantOrNull(unit, OWNERSHIP, Ownership.class),
        Values.date(unit, FROM),
        Values.dateOrNull(unit, UNTIL),
        Values.version(unit));
  }

  private static NameView name(Document name) {
    return new NameView(name.getString("name"), Values.instant(name, "since"));
  }

  private static List<UnitId> path(Document unit, String today) {
    return UnitRows.paths(unit).stream()
        .filter(segment -> segment.holdsOn(today))
        .findFirst()
        .orElseThrow()
        .path()
        .stream()
        .map(UnitId::of)
        .toList();
  }
}
