package io.lienlac.command.ledger;

/** An event that is not sealed as if it had happened. */
record RefusedEvent(long position, String event, Reason reason) {

  /** Why it is not. */
  enum Reason {
    /** Nothing shows that the application stored it. */
    NOT_VOUCHED_FOR,
    /** It was sealed at another position, and was moved since. */
    MOVED
  }
}
