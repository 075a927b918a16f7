package io.lienlac.api;

/** Refusals that any command may meet. */
public enum CommonRefusal implements RefusalCode {
  /** The thing named does not exist, or the actor may not know it, or may not do this to it. */
  NOT_FOUND_OR_NOT_ALLOWED,
  /** A field that must be given is missing or blank. */
  REQUIRED,
  /** A text or list is longer than the system keeps. */
  TOO_LONG,
  /** A value does not have the form that its field asks for. */
  MALFORMED,
  /** The end of a period is not after its beginning. */
  PERIOD_EMPTY,
  /** The idempotency key was used before, by the same person, with other input. */
  IDEMPOTENCY_KEY_REUSED,
  /** Others changed the same thing at the same moment, time and again; ask again. */
  CHANGED_MEANWHILE
}
