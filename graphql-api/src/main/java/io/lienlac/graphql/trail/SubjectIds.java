package io.lienlac.graphql.trail;

import io.lienlac.graphql.support.GlobalId;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.Arrays;
import java.util.Optional;

/** The ids of what has a trail. */
final class SubjectIds {

  static final String ENTRY = "TrailEntry";

  private SubjectIds() {}

  static String id(TrailSubject subject) {
    return new GlobalId(type(subject.kind()), subject.id()).toString();
  }

  /** What is meant by an id; empty for the ids of all else. */
  static Optional<TrailSubject> subject(String id) {
    GlobalId read = GlobalId.read(id);
    return Arrays.stream(SubjectKind.values())
        .filter(kind -> type(kind).equals(read.type()))
        .map(kind -> new TrailSubject(kind, read.id()))
        .findFirst();
  }

  private static String type(SubjectKind kind) {
    return switch (kind) {
      case UNIT -> "OrganisationUnit";
      case PERSON -> "Person";
      case APPOINTMENT -> "Appointment";
      case DELEGATION -> "Delegation";
      case DIRECTIVE -> "Directive";
      case INBOX_ITEM -> "InboxItem";
      case CALENDAR_FEED -> "CalendarFeed";
      case SAVED_SEARCH -> "SavedSearch";
      case INSPECTION -> "Inspection";
      case ARCHIVE_EXPORT -> "ArchiveExport";
      case HISTORY_EXPORT -> "HistoryExport";
      case PROJECTION -> "Projection";
      case DEAD_LETTER -> "DeadLetter";
    };
  }
}
