package io.lienlac.query.api.directive;

/** How an inbox is sorted. */
public enum InboxOrder {
  /** The letter sent last comes first. */
  NEWEST,
  /** The most urgent comes first; of equal urgency, the newest. */
  MOST_URGENT
}
