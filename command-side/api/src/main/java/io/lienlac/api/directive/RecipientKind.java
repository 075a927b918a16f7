package io.lienlac.api.directive;

/** Who a recipient is. */
public enum RecipientKind {
  /** A unit as such, whoever acts for it. */
  UNIT,
  /** A person. */
  PERSON
}
