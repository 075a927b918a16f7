package io.lienlac.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.EventMetadata;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class KnownRowsTest {

  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123Z");
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final PersonId PERSON = new PersonId(UUID.randomUUID());
  private static final AppointmentId APPOINTMENT = new AppointmentId(UUID.randomUUID());
  private static final String UNIT_KEY = "UNIT:" + UNIT;
  private static final String PERSON_KEY = "PERSON:" + PERSON;
  private static final String APPOINTMENT_KEY = "APPOINTMENT:" + APPOINTMENT;
  private static final PersonAppointed APPOINTED =
      new PersonAppointed(
          APPOINTMENT,
          PERSON,
          UNIT,
          Position.PRINCIPAL,
          LocalDate.of(2018, 9, 1),
          null,
          PERSON,
          AT);
  private static final AppointmentEnded ENDED =
      new AppointmentEnded(APPOINTMENT, LocalDate.of(2019, 11, 1), PERSON, AT);

  private final List<Set<String>> asked = new ArrayList<>();

  @Test
  void anEntryIsWholeByTheRowsOfItsOwnBatch() {
    Document ended = said(ENDED);
    List<Document> batch = List.of(said(APPOINTED), ended);
    KnownRows known = known(batch, appointment(), unit());
    Document whole = known.whole(ended);
    assertThat(whole.getString(TrailDocument.KIND)).isEqualTo("AppointmentEnded");
    assertThat(whole.getString(TrailPlaces.UNIT)).isEqualTo(UNIT.toString());
    assertThat(whole.getList(TrailPlaces.WITHIN, String.class))
        .containsExactlyInAnyOrder("above", UNIT.toString(), "=" + UNIT);
    assertThat(whole.getList(TrailDocument.SUBJECTS, String.class))
        .containsExactly(APPOINTMENT_KEY, PERSON_KEY, UNIT_KEY);
    assertThat(whole.getList(TrailPlaces.KNOWN, Document.class))
        .extracting(fact -> fact.getString("name"))
        .containsExactly("person", "position", "unit");
    assertThat(known.unknown(batch)).containsExactly(PERSON_KEY);
    assertThat(known.awaited()).isEmpty();
  }

  @Test
  void aWholeEntryIsTheSameWhenItIsWorkedOutAgain() {
    Document ended = said(ENDED);
    KnownRows known = known(List.of(ended), appointment(), unit());
    Document whole = known.whole(ended);
    assertThat(known.whole(Document.parse(whole.toJson())).toJson()).isEqualTo(whole.toJson());
  }

  @Test
  void whatIsNamedIsAskedForOnce() {
    known(List.of(said(APPOINTED), said(ENDED)), appointment(), unit());
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst()).containsExactlyInAnyOrder(APPOINTMENT_KEY, PERSON_KEY, UNIT_KEY);
    assertThat(asked.getLast()).isEmpty();
  }

  @Test
  void aHomeThatIsNotNamedIsAskedForAfterwards() {
    known(List.of(said(ENDED)), appointment(), unit());
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst()).containsExactly(APPOINTMENT_KEY);
    assertThat(asked.getLast()).containsExactly(UNIT_KEY);
  }

  @Test
  void whatNeverHasARowIsNotAskedFor() {
    SavedSearchId search = new SavedSearchId(UUID.randomUUID());
    known(List.of(said(new SavedSearchDeleted(search, PERSON, AT))));
    assertThat(asked.getFirst()).containsExactly(PERSON_KEY);
  }

  @Test
  void waitingEntriesAreToldOfOnceTheirSubjectIsKnown() {
    List<Document> entries = List.of(said(ENDED));
    Document unknown = new Document("_id", TrailPlaces.row(APPOINTMENT_KEY));
    KnownRows before = known(entries, unknown.append(TrailRows.AWAITED, true), unit());
    assertThat(before.unknown(entries)).containsExactly(APPOINTMENT_KEY);
    assertThat(before.awaited()).isEmpty();
    KnownRows after = known(entries, appointment().append(TrailRows.AWAITED, true), unit());
    assertThat(after.unknown(entries)).isEmpty();
    assertThat(after.awaited()).containsExactly(APPOINTMENT_KEY);
  }

  /** Else whoever writes the row would not see which entries wait for it. */
  @Test
  void onlyWhatAnEventIsAboutCanBeKnownByIt() {
    Trace trace = new Trace().about(Subjects.of(UNIT));
    assertThatThrownBy(() -> trace.remember(Subjects.of(PERSON), UNIT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not about");
  }

  private KnownRows known(List<Document> entries, Document... rows) {
    return KnownRows.of(
        entries,
        keys -> {
          asked.add(keys);
          return Stream.of(rows).filter(row -> keys.contains(KnownRows.key(row))).toList();
        });
  }

  private static Document appointment() {
    Trace.Memory memory = Objects.requireNonNull(EventFamily.trace(APPOINTED).memory());
    return ((Document) TrailPlaces.known(memory))
        .get("$set", Document.class)
        .append("_id", TrailPlaces.row(APPOINTMENT_KEY));
  }

  private static Document unit() {
    Document path =
        new Document("from", "0001-01-01")
            .append("until", "9999-12-31")
            .append("within", List.of("above", UNIT.toString(), "=" + UNIT, "<above"));
    return new Document("_id", TrailPlaces.row(UNIT_KEY)).append("paths", List.of(path));
  }

  private static Document said(DomainEvent event) {
    return TrailDocument.of(
        new GenericDomainEventMessage<>(
            "Any",
            "any",
            0,
            event,
            Map.of(EventMetadata.POSITION, 12),
            UUID.randomUUID().toString(),
            AT),
        EventFamily.trace(event));
  }
}
