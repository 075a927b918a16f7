package io.lienlac.query.trail;

/** What an event changed in the trail, beyond its own entry. */
sealed interface TrailChange {

  /** There is an entry whose place is to be worked out. */
  record NewEntry(String event) implements TrailChange {}

  /** Of a subject more is known now. */
  record KnownSubject(String subject) implements TrailChange {}

  /** A unit stands elsewhere from a civil date on, and all below with it. */
  record PlacedUnit(String unit, String from) implements TrailChange {}
}
