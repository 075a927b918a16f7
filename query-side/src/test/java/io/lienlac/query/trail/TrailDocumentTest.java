package io.lienlac.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.DomainEvent;
import io.lienlac.api.EventMetadata;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.TrailEntryView;
import io.lienlac.query.organisation.PathSegment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TrailDocumentTest {

  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123Z");
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final PersonId PERSON = new PersonId(UUID.randomUUID());
  private static final PersonId ACTOR = new PersonId(UUID.randomUUID());
  private static final AppointmentId APPOINTMENT = new AppointmentId(UUID.randomUUID());
  private static final AppointmentEnded ENDED =
      new AppointmentEnded(APPOINTMENT, LocalDate.of(2019, 11, 1), ACTOR, AT);

  @Test
  void isShownAsItWasStored() {
    TrailEntryView view = view(entry(ENDED).append(TrailPlaces.UNIT, UNIT.toString()));
    assertThat(view.position()).isEqualTo(12);
    assertThat(view.at()).isEqualTo(AT);
    assertThat(view.kind()).isEqualTo("AppointmentEnded");
    assertThat(view.revision()).isEqualTo("1");
    assertThat(view.actor()).isEqualTo(ACTOR);
    assertThat(view.onBehalfOf()).isNull();
    assertThat(view.client()).isEqualTo("web");
    assertThat(view.correlation()).isEqualTo("c0ffee");
    assertThat(view.unit()).isEqualTo(UNIT);
    assertThat(view.subjects()).containsExactly(Subjects.of(APPOINTMENT));
    assertThat(view.facts()).containsExactly(new Fact("to", Fact.Kind.DATE, List.of("2019-11-01")));
  }

  /** Else what was kept before an upgrade would differ from what is made anew after it. */
  @Test
  void itsRevisionIsTheStoredOneWhateverThisCodeWrites() {
    EventMessage<DomainEvent> message =
        message(ENDED).andMetaData(Map.of(EventMetadata.REVISION, "7"));
    assertThat(view(entry(message)).revision()).isEqualTo("7");
  }

  @Test
  void whatIsKnownOfItsSubjectIsWorkedOut() {
    Trace.Memory memory =
        Objects.requireNonNull(
            EventFamily.trace(
                    new PersonAppointed(
                        APPOINTMENT,
                        PERSON,
                        UNIT,
                        Position.PRINCIPAL,
                        LocalDate.of(2018, 9, 1),
                        null,
                        ACTOR,
                        AT))
                .memory());
    Document row =
        ((Document) TrailPlaces.known(memory)).get("$set", Document.class).append("_id", "row");
    KnownRows rows =
        new KnownRows(
            Map.of("APPOINTMENT:" + APPOINTMENT, row),
            Map.of(
                UNIT.toString(),
                List.of(
                    new PathSegment("0001-01-01", "2019-10-15", List.of("old", UNIT.toString())),
                    new PathSegment("2019-10-15", "9999-12-31", List.of("new", UNIT.toString())))));
    Document entry = entry(ENDED);
    entry.putAll(rows.workedOut(entry));
    assertThat(entry.getList(TrailPlaces.WITHIN, String.class))
        .containsExactlyInAnyOrder("new", UNIT.toString(), "=" + UNIT);
    assertThat(entry.getList(TrailDocument.SUBJECTS, String.class))
        .containsExactly("APPOINTMENT:" + APPOINTMENT, "PERSON:" + PERSON, "UNIT:" + UNIT);
    assertThat(view(entry).facts())
        .extracting(Fact::name)
        .containsExactly("to", "person", "position", "unit");
    Document again = Document.parse(entry.toJson());
    again.putAll(rows.workedOut(entry));
    assertThat(again.toJson()).isEqualTo(entry.toJson());
  }

  /** Else the number of the correction would be taken for that of a letter without one. */
  @Test
  void ofTwoLettersTheOneThatItHappenedToIsSpokenOf() {
    DirectiveId letter = new DirectiveId(UUID.randomUUID());
    DirectiveId correction = new DirectiveId(UUID.randomUUID());
    Document about = new Document("name", "issuer").append("kind", "UNIT");
    Document number = new Document("name", "number").append("kind", "TEXT");
    KnownRows rows =
        new KnownRows(
            Map.of("DIRECTIVE:" + letter, row(about), "DIRECTIVE:" + correction, row(number)),
            Map.of());
    Document corrected = entry(new DirectiveCorrected(letter, correction, ACTOR, null, AT));
    assertThat(rows.workedOut(corrected).getList(TrailPlaces.KNOWN, Document.class))
        .containsExactly(about);
    assertThat(corrected.getList(TrailDocument.SUBJECTS, String.class))
        .containsExactlyInAnyOrder("DIRECTIVE:" + letter, "DIRECTIVE:" + correction);
  }

  @Test
  void whoComesInsteadIsNotNamed() {
    ReceiptId receipt = new ReceiptId(UUID.randomUUID());
    DirectiveId letter = new DirectiveId(UUID.randomUUID());
    Document answered =
        entry(
            new InvitationAnswered(
                receipt,
                letter,
                RecipientKind.UNIT,
                UNIT.value(),
                InvitationAnswer.DEPUTY,
                null,
                new Kept<>("Lê Thị Thư"),
                ACTOR,
                null,
                AT));
    assertThat(answered.toJson()).contains("InvitationAnswer.DEPUTY").doesNotContain("Thư");
  }

  @Test
  void whatIsNotKnownYetIsNobodysToRead() {
    Document workedOut = new KnownRows(Map.of(), Map.of()).workedOut(entry(ENDED));
    assertThat(workedOut.getList(TrailPlaces.WITHIN, String.class)).isEmpty();
    assertThat(workedOut.getString(TrailPlaces.UNIT)).isNull();
  }

  @Test
  void aPeriodIsARangeOfPlaces() {
    String place = TrailOrder.place(AT, 12);
    assertThat(TrailOrder.place(AT.plusMillis(1), 11)).isLessThan(place);
    assertThat(TrailOrder.place(AT, 13)).isLessThan(place);
    assertThat(place).isLessThan(TrailOrder.endFrom(AT));
    assertThat(place).isGreaterThanOrEqualTo(TrailOrder.endFrom(AT.plusNanos(1_000)));
    assertThat(place).isGreaterThanOrEqualTo(TrailOrder.firstBefore(AT.plusNanos(1_000)));
    assertThat(place).isLessThan(TrailOrder.firstBefore(AT));
  }

  private static Document row(Document fact) {
    return new Document(TrailPlaces.HOME, UNIT.toString())
        .append(TrailPlaces.ALSO, List.of())
        .append(TrailDocument.FACTS, List.of(fact));
  }

  private static Document entry(DomainEvent event) {
    return entry(message(event));
  }

  private static EventMessage<DomainEvent> message(DomainEvent event) {
    return new GenericDomainEventMessage<>(
        "Appointment",
        APPOINTMENT.toString(),
        0,
        event,
        Map.of(
            EventMetadata.POSITION,
            12,
            CommandMetadata.CLIENT_ID,
            "web",
            CommandMetadata.CORRELATION_ID,
            "c0ffee"),
        UUID.randomUUID().toString(),
        AT);
  }

  /** By way of what a server would give back. */
  private static Document entry(EventMessage<DomainEvent> message) {
    Document said = TrailDocument.of(message, EventFamily.trace(message.getPayload()));
    return Document.parse(said.toJson()).append("_id", message.getIdentifier());
  }

  private static TrailEntryView view(Document entry) {
    return TrailDocument.view(entry);
  }
}
