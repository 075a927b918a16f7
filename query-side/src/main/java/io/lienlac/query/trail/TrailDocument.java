package io.lienlac.query.trail;

import io.lienlac.api.CivilTime;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.EventMetadata;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.TrailEntryView;
import io.lienlac.query.support.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Revision;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A stored event as it stands in the trail; its id is that of the event. */
final class TrailDocument {

  /** The position of the event. */
  static final String POSITION = "placeInStore";

  static final String TIME = "time";

  /** A key by which the last event comes first. */
  static final String NEWEST = "lastFirst";

  static final String KIND = "kind";
  static final String ACTOR = "actor";

  /** What it is about, in the order in which it is shown. */
  static final String ABOUT = "about";

  /** All that it concerns: what it is about, what it reaches, and what follows from these. */
  static final String SUBJECTS = "subjects";

  /** Whether it happened to each of its subjects where that is, and not only at its own place. */
  static final String TO_EACH = "toEach";

  static final String ANCHORS = "anchors";
  static final String FACTS = "facts";

  /** Last of the days on which it matters where units stood. */
  static final String DAY = "day";

  private TrailDocument() {}

  /** All that the event says by itself; the rest is worked out. */
  static Document of(EventMessage<?> message, Trace trace) {
    Instant time = message.getTimestamp();
    LocalDate day = CivilTime.dateOf(time);
    long position =
        Objects.requireNonNull((Number) message.getMetaData().get(EventMetadata.POSITION))
            .longValue();
    return new Document(POSITION, position)
        .append(TIME, Values.micros(time))
        .append(NEWEST, TrailOrder.place(time, position))
        .append(KIND, message.getPayloadType().getSimpleName())
        .append("revision", revision(message))
        .append(ACTOR, Values.text(actor(message, trace)))
        .append("onBehalfOf", Values.text(trace.onBehalfOf()))
        .append("client", message.getMetaData().get(CommandMetadata.CLIENT_ID))
        .append("correlation", message.getMetaData().get(CommandMetadata.CORRELATION_ID))
        .append(ABOUT, trace.subjects().stream().map(Subjects::key).toList())
        .append(SUBJECTS, concerned(trace))
        .append(TO_EACH, !trace.reached().isEmpty())
        .append(ANCHORS, trace.anchors().stream().map(each -> anchor(each, day)).toList())
        .append(DAY, lastDay(trace, day).toString())
        .append(FACTS, facts(trace.facts()));
  }

  static List<Document> facts(List<Fact> facts) {
    return facts.stream()
        .map(
            fact ->
                new Document("name", fact.name())
                    .append("kind", fact.kind().name())
                    .append("values", fact.values()))
        .toList();
  }

  static TrailEntryView view(Document entry) {
    return new TrailEntryView(
        UUID.fromString(entry.getString("_id")),
        entry.get(POSITION, Number.class).longValue(),
        Values.instant(entry, TIME),
        entry.getString(KIND),
        entry.getString("revision"),
        person(entry, ACTOR),
        person(entry, "onBehalfOf"),
        entry.getString("client"),
        entry.getString("correlation"),
        entry.getString(TrailPlaces.UNIT) == null
            ? null
            : UnitId.of(entry.getString(TrailPlaces.UNIT)),
        entry.getList(ABOUT, String.class).stream().map(Subjects::subject).toList(),
        Stream.of(FACTS, TrailPlaces.KNOWN)
            .flatMap(field -> entry.getList(field, Document.class, List.of()).stream())
            .map(TrailDocument::fact)
            .toList());
  }

  private static Fact fact(Document fact) {
    return new Fact(
        fact.getString("name"),
        Values.constant(fact, "kind", Fact.Kind.class),
        fact.getList("values", String.class));
  }

  private static @Nullable Object actor(EventMessage<?> message, Trace trace) {
    return trace.actor() == null
        ? message.getMetaData().get(CommandMetadata.ACTOR_ID)
        : trace.actor();
  }

  /** As it is stored; dead letters of former builds do not tell it, and are taken for newest. */
  private static String revision(EventMessage<?> message) {
    if (message.getMetaData().get(EventMetadata.REVISION) instanceof String stored) {
      return stored;
    }
    Class<?> event = message.getPayloadType();
    return Objects.requireNonNull(event.getAnnotation(Revision.class), event.getName()).value();
  }

  private static List<String> concerned(Trace trace) {
    return Stream.concat(trace.subjects().stream(), trace.reached().stream())
        .map(Subjects::key)
        .distinct()
        .sorted()
        .toList();
  }

  private static Document anchor(Trace.Anchor anchor, LocalDate today) {
    return new Document("subject", Subjects.key(anchor.subject()))
        .append("day", Objects.requireNonNullElse(anchor.day(), today).toString());
  }

  private static LocalDate lastDay(Trace trace, LocalDate today) {
    return trace.anchors().stream()
        .map(anchor -> Objects.requireNonNullElse(anchor.day(), today))
        .max(LocalDate::compareTo)
        .orElse(today);
  }

  private static @Nullable PersonId person(Document entry, String field) {
    String person = entry.getString(field);
    return person == null ? null : PersonId.of(person);
  }
}
