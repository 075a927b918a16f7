package io.lienlac.api.directive;

/** Why recipients are reminded (đôn đốc). */
public enum ReminderCause {
  /** Somebody wished it in the issuer's name. */
  BY_HAND,
  /** The due time is near. */
  BEFORE_DUE,
  /** The due time has come. */
  AT_DUE
}
