package io.lienlac.query.api.trail;

/** What has a trail. */
public enum SubjectKind {
  UNIT,
  PERSON,
  APPOINTMENT,
  DELEGATION,
  DIRECTIVE,
  /** A directive in one inbox. */
  INBOX_ITEM,
  CALENDAR_FEED,
  SAVED_SEARCH,
  /** One search of the archive, and what was opened out of its result. */
  INSPECTION,
  ARCHIVE_EXPORT,
  HISTORY_EXPORT,
  PROJECTION,
  DEAD_LETTER
}
