package io.lienlac.query.api;

/** The views whose progress can be asked for. */
public enum View {
  UNITS,
  PERSONS,
  APPOINTMENTS,
  DELEGATIONS,
  DIRECTIVES,
  RECEIPTS,
  SAVED_SEARCHES
}
