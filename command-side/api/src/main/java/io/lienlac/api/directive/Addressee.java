package io.lienlac.api.directive;

/** Whom a selection of units addresses. */
public enum Addressee {
  /** The units themselves. */
  UNITS,
  /** The people who hold given positions there. */
  PEOPLE
}
