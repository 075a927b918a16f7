package io.lienlac.query;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.PowersDelegated;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.api.organisation.UnitRenamed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened, as the command side would have stored it. */
public final class Story {

  public static final LocalDate BEGINNING = LocalDate.of(2007, 1, 1);
  public static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");

  static final PersonId NARRATOR = new PersonId(UUID.randomUUID());

  private final Map<String, Long> next = new HashMap<>();
  private final List<StoredFact> facts = new ArrayList<>();
  private final StoryClock clock;

  /** All of it is stored as it is told. */
  public Story() {
    this(Duration.ZERO);
  }

  /** What is told from now on was stored so long ago. */
  public Story(Duration ago) {
    this.clock = new StoryClock(ago);
  }

  /** All that was told since this was last asked for. */
  public List<StoredFact> told() {
    List<StoredFact> told = List.copyOf(facts);
    facts.clear();
    return told;
  }

  /** What is told from now on was stored so much later, and after this instant. */
  public Instant later(Duration time) {
    return clock.later(time);
  }

  public UnitId unit(UnitKind kind, String name, @Nullable UnitId parent) {
    return unit(kind, name, parent, Set.of(), null);
  }

  public UnitId school(String name, @Nullable UnitId parent, SchoolLevel... levels) {
    return unit(UnitKind.SCHOOL, name, parent, Set.of(levels), Ownership.PUBLIC);
  }

  public UnitId unit(
      UnitKind kind,
      String name,
      @Nullable UnitId parent,
      Set<SchoolLevel> levels,
      @Nullable Ownership ownership) {
    UnitId id = new UnitId(UUID.randomUUID());
    tell(
        "Unit",
        id.toString(),
        new UnitEstablished(id, kind, name, parent, levels, ownership, BEGINNING, NARRATOR, NOW));
    return id;
  }

  public void renamed(UnitId unit, String name) {
    tell("Unit", unit.toString(), new UnitRenamed(unit, name, NARRATOR, NOW.plusSeconds(60)));
  }

  public void moved(UnitId unit, UnitId parent, LocalDate from) {
    tell("Unit", unit.toString(), new UnitMoved(unit, parent, from, NARRATOR, NOW));
  }

  public void closed(UnitId unit, LocalDate to) {
    tell("Unit", unit.toString(), new UnitClosed(unit, to, NARRATOR, NOW));
  }

  /** A name is given as it is said: family name first, given name last. */
  public PersonId person(String name, UnitId unit) {
    PersonId id = new PersonId(UUID.randomUUID());
    String[] parts = name.split(" ");
    tell(
        "Person",
        id.toString(),
        new PersonRegistered(
            id,
            new Kept<>(parts[0]),
            new Kept<>(String.join(" ", List.of(parts).subList(1, parts.length - 1))),
            new Kept<>(parts[parts.length - 1]),
            new Kept<>("+84901234567"),
            null,
            unit,
            NARRATOR,
            NOW));
    return id;
  }

  public PersonId person(String name, UnitId unit, Position position) {
    PersonId person = person(name, unit);
    appointed(person, unit, position, BEGINNING, null);
    return person;
  }

  public AppointmentId appointed(
      PersonId person, UnitId unit, Position position, LocalDate from, @Nullable LocalDate to) {
    AppointmentId id = new AppointmentId(UUID.randomUUID());
    tell(
        "Appointment",
        id.toString(),
        new PersonAppointed(id, person, unit, position, from, to, NARRATOR, NOW));
    return id;
  }

  public void ended(AppointmentId appointment, LocalDate to) {
    tell(
        "Appointment",
        appointment.toString(),
        new AppointmentEnded(appointment, to, NARRATOR, NOW));
  }

  public DelegationId delegated(
      AppointmentId appointment,
      PersonId holder,
      UnitId unit,
      PersonId delegate,
      LocalDate from,
      LocalDate to) {
    Set<Power> powers = Set.of(Power.ACT_FOR_UNIT, Power.SEND_DIRECTIVES);
    return delegated(appointment, holder, unit, powers, delegate, from, to);
  }

  public DelegationId delegated(
      AppointmentId appointment,
      PersonId holder,
      UnitId unit,
      Set<Power> powers,
      PersonId delegate,
      LocalDate from,
      LocalDate to) {
    DelegationId id = new DelegationId(UUID.randomUUID());
    tell(
        "Delegation",
        id.toString(),
        new PowersDelegated(
            id, appointment, holder, unit, powers, delegate, from, to, NARRATOR, NOW));
    return id;
  }

  public void revoked(DelegationId delegation) {
    tell("Delegation", delegation.toString(), new DelegationRevoked(delegation, NARRATOR, NOW));
  }

  /** A letter to these, with one event for every {@code chunk} of them. */
  public DirectiveId letter(
      UnitId issuer, Urgency urgency, Instant sentAt, int chunk, List<Recipient> recipients) {
    return letter(issuer, urgency, sentAt, chunk, recipients, "Kính gửi các trường.");
  }

  public DirectiveId letter(
      UnitId issuer,
      Urgency urgency,
      Instant sentAt,
      int chunk,
      List<Recipient> recipients,
      String body,
      Attachment... files) {
    DirectiveId id = new DirectiveId(UUID.randomUUID());
    tell(
        "Directive",
        id.toString(),
        SentLetters.document(id, issuer, urgency, sentAt, recipients.size(), body, List.of(files)));
    for (int from = 0; from < recipients.size(); from += chunk) {
      tell(
          "Directive",
          id.toString(),
          new DirectiveAddressed(
              id,
              from,
              List.copyOf(recipients.subList(from, Math.min(recipients.size(), from + chunk))),
              issuer,
              DirectiveKind.DOCUMENT,
              urgency,
              RequiredAnswer.ACKNOWLEDGE,
              null,
              null,
              sentAt));
    }
    return id;
  }

  public ReceiptId read(DirectiveId directive, Recipient recipient, PersonId by) {
    ReceiptId id = ReceiptId.of(directive, recipient.kind(), recipient.id());
    tell(
        "Receipt",
        id.toString(),
        new DirectiveRead(id, directive, recipient.kind(), recipient.id(), by, null, NOW));
    return id;
  }

  public void acknowledged(DirectiveId directive, Recipient recipient, PersonId by) {
    ReceiptId id = ReceiptId.of(directive, recipient.kind(), recipient.id());
    tell(
        "Receipt",
        id.toString(),
        new DirectiveAcknowledged(id, directive, recipient.kind(), recipient.id(), by, null, NOW));
  }

  void tell(String type, String aggregate, DomainEvent event) {
    long sequenceNumber = next.merge(aggregate, 1L, Long::sum) - 1;
    facts.add(
        new StoredFact(UUID.randomUUID(), clock.tick(), type, aggregate, sequenceNumber, event));
  }
}
