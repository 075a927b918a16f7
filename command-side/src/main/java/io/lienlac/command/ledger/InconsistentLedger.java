package io.lienlac.command.ledger;

/** What was sealed is no continuation of what was signed before: nothing more is signed. */
final class InconsistentLedger extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InconsistentLedger(String what) {
    super(what);
  }
}
