package io.lienlac.api.directive;

/** What the issuer asks of each recipient. */
public enum RequiredAnswer {
  /** Nothing. */
  NONE,
  /** To acknowledge the directive. */
  ACKNOWLEDGE
}
