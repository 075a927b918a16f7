package io.lienlac.query.trail;

import org.bson.Document;

/** What an event brings into the trail beyond its own rows, which are written first. */
sealed interface TrailChange {

  /**
   * An entry, to be written with what the rows add to it.
   *
   * @param said what the event says by itself
   */
  record NewEntry(String id, Document said) implements TrailChange {}

  /** A unit stands elsewhere from a civil date on, and all below with it. */
  record PlacedUnit(String unit, String from) implements TrailChange {}
}
