package io.lienlac.command.directive;

import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.file.Uploads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Directives and audiences of which each test says what is in them. */
final class FakeDirectives
    implements AudienceResolver, DirectiveDirectory, FrozenLists, Receipts, Corrections, Uploads {

  private final List<Found> audience = new ArrayList<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<DirectiveId> known = new HashSet<>();
  private final Map<UUID, Delivered> inboxes = new HashMap<>();
  private final List<RecordCorrection> corrections = new ArrayList<>();
  private final Map<FileId, Attachment> uploads = new HashMap<>();
  private final Set<FileId> kept = new HashSet<>();
  private List<Recipient> opened = List.of();
  private List<Recipient> unopened = List.of();
  private List<Recipient> unacknowledged = List.of();
  private List<Recipient> frozen = List.of();
  private @Nullable SendingRequest request;
  private OptionalInt next = OptionalInt.of(0);

  FakeDirectives finds(Recipient... recipients) {
    for (Recipient recipient : recipients) {
      boolean unit = recipient.kind() == RecipientKind.UNIT;
      audience.add(
          new Found(
              recipient,
              unit ? UnitKind.SCHOOL : null,
              unit ? null : Position.PRINCIPAL,
              recipient.id().toString()));
    }
    return this;
  }

  /** An upload of the head's, whose bytes have come. */
  FakeDirectives uploaded(FileId file, Attachment attachment) {
    uploads.put(file, attachment);
    return this;
  }

  Set<FileId> kept() {
    return kept;
  }

  @Override
  public Map<FileId, Attachment> hold(PersonId owner, List<FileId> files) {
    Map<FileId, Attachment> found = new HashMap<>(uploads);
    found.keySet().retainAll(files);
    return owner.equals(Sending.HEAD) ? found : Map.of();
  }

  @Override
  public void keep(List<FileId> files, @Nullable PersonId about) {
    kept.addAll(files);
  }

  FakeDirectives loses(Recipient recipient) {
    audience.removeIf(found -> found.recipient().equals(recipient));
    return this;
  }

  FakeDirectives taken(String folded) {
    numbers.add(folded);
    return this;
  }

  FakeDirectives knows(DirectiveId directive) {
    known.add(directive);
    return this;
  }

  FakeDirectives inboxOf(UUID recipient, boolean acknowledgementAsked) {
    return inboxOf(recipient, new Delivered(acknowledgementAsked, false, false, null));
  }

  FakeDirectives inboxOf(UUID recipient, Delivered letter) {
    inboxes.put(recipient, letter);
    return this;
  }

  FakeDirectives opened(List<Recipient> those, List<Recipient> others) {
    opened = those;
    unopened = others;
    return this;
  }

  FakeDirectives unacknowledged(List<Recipient> those) {
    unacknowledged = those;
    return this;
  }

  List<RecordCorrection> corrections() {
    return corrections;
  }

  FakeDirectives frozen(List<Recipient> recipients, OptionalInt nextOrdinal) {
    frozen = recipients;
    next = nextOrdinal;
    return this;
  }

  List<Recipient> frozen() {
    return frozen;
  }

  @Nullable SendingRequest request() {
    return request;
  }

  @Override
  public List<Found> resolve(UnitId issuer, Audience rule, LocalDate date) {
    return List.copyOf(audience);
  }

  @Override
  public boolean reaches(UnitId issuer, PersonId person, LocalDate date) {
    return person.equals(Sending.HEAD);
  }

  @Override
  public boolean isNumberTaken(UnitId issuer, LetterNumber number) {
    return numbers.contains(number.folded());
  }

  @Override
  public boolean isKnownTo(UnitId unit, DirectiveId directive) {
    return known.contains(directive);
  }

  @Override
  public Optional<Delivered> delivered(DirectiveId directive, RecipientKind kind, UUID recipient) {
    return Optional.ofNullable(inboxes.get(recipient));
  }

  @Override
  public void freeze(
      DirectiveId directive, List<Recipient> recipients, SendingRequest sendingRequest) {
    frozen = recipients;
    request = sendingRequest;
  }

  @Override
  public OptionalInt hold(DirectiveId directive) {
    return next;
  }

  @Override
  public List<Recipient> run(DirectiveId directive, int firstOrdinal, int most) {
    return frozen.stream().skip(firstOrdinal).limit(most).toList();
  }

  @Override
  public List<Recipient> opened(DirectiveId directive) {
    return opened;
  }

  @Override
  public OpenedFirst openedFirst(DirectiveId directive) {
    return new OpenedFirst(
        Stream.concat(opened.stream(), unopened.stream()).toList(), opened.size());
  }

  /** A fake of units that lists no people: whoever is chosen by unit is the unit itself. */
  @Override
  public List<Recipient> unacknowledged(
      DirectiveId directive, List<UnitId> units, LocalDate today) {
    return unacknowledged.stream()
        .filter(one -> units.isEmpty() || units.contains(new UnitId(one.id())))
        .toList();
  }

  @Override
  public void record(RecordCorrection correction) {
    corrections.add(correction);
  }
}
