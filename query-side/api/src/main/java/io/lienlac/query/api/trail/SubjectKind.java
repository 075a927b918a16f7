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
  PROJECTION,
  DEAD_LETTER
}
