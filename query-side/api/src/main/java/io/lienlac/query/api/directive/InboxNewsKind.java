package io.lienlac.query.api.directive;

/** What there is to hear of an inbox. Each is heard of apart from the other. */
public enum InboxNewsKind {
  /** A letter arrived. */
  ARRIVALS,
  /** A reminder of a letter came, or it was withdrawn, or another one corrects it. */
  CHANGES
}
