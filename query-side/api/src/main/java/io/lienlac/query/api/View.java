package io.lienlac.query.api;

/** The views whose progress can be asked for. */
public enum View {
  UNITS,
  PERSONS,
  APPOINTMENTS,
  DELEGATIONS,
  DIRECTIVES,
  RECEIPTS,
  CALENDAR_FEEDS,
  SAVED_SEARCHES,
  ARCHIVE_EXPORTS
}
