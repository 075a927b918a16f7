package io.lienlac.query.trail;

import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Subjects by their ids, and as they stand in documents: {@code KIND:uuid}. */
final class Subjects {

  /** Those of which one event says what the later ones do not. */
  private static final Set<SubjectKind> REMEMBERED =
      EnumSet.of(
          SubjectKind.PERSON,
          SubjectKind.APPOINTMENT,
          SubjectKind.DELEGATION,
          SubjectKind.DIRECTIVE);

  private Subjects() {}

  static TrailSubject of(UnitId id) {
    return new TrailSubject(SubjectKind.UNIT, id.value());
  }

  static TrailSubject of(PersonId id) {
    return new TrailSubject(SubjectKind.PERSON, id.value());
  }

  static TrailSubject of(AppointmentId id) {
    return new TrailSubject(SubjectKind.APPOINTMENT, id.value());
  }

  static TrailSubject of(DelegationId id) {
    return new TrailSubject(SubjectKind.DELEGATION, id.value());
  }

  static TrailSubject of(DirectiveId id) {
    return new TrailSubject(SubjectKind.DIRECTIVE, id.value());
  }

  static TrailSubject of(ReceiptId id) {
    return new TrailSubject(SubjectKind.INBOX_ITEM, id.value());
  }

  static TrailSubject of(CalendarFeedId id) {
    return new TrailSubject(SubjectKind.CALENDAR_FEED, id.value());
  }

  static TrailSubject of(SavedSearchId id) {
    return new TrailSubject(SubjectKind.SAVED_SEARCH, id.value());
  }

  static TrailSubject of(InspectionId id) {
    return new TrailSubject(SubjectKind.INSPECTION, id.value());
  }

  static TrailSubject of(ExportId id) {
    return new TrailSubject(SubjectKind.ARCHIVE_EXPORT, id.value());
  }

  static TrailSubject of(HistoryExportId id) {
    return new TrailSubject(SubjectKind.HISTORY_EXPORT, id.value());
  }

  static TrailSubject of(ProjectionId id) {
    return new TrailSubject(SubjectKind.PROJECTION, id.value());
  }

  static TrailSubject of(DeadLetterId id) {
    return new TrailSubject(SubjectKind.DEAD_LETTER, id.value());
  }

  static TrailSubject of(Recipient recipient) {
    return recipient(recipient.kind(), recipient.id());
  }

  static TrailSubject recipient(RecipientKind kind, UUID id) {
    return switch (kind) {
      case UNIT -> of(new UnitId(id));
      case PERSON -> of(new PersonId(id));
    };
  }

  static String key(TrailSubject subject) {
    return subject.kind() + ":" + subject.id();
  }

  /** Whether there is an event by which more is known of it. */
  static boolean isRemembered(String key) {
    return REMEMBERED.contains(kind(key));
  }

  static TrailSubject subject(String key) {
    return new TrailSubject(kind(key), UUID.fromString(key.substring(key.indexOf(':') + 1)));
  }

  private static SubjectKind kind(String key) {
    return SubjectKind.valueOf(key.substring(0, key.indexOf(':')));
  }
}
