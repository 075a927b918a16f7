package io.lienlac.api.archive;

/** How the result of a search is sorted. */
public enum ArchiveOrder {
  /** The letter sent last comes first. */
  NEWEST,
  /** The letter that fits best comes first; of those that fit alike, the newest. */
  BEST
}
