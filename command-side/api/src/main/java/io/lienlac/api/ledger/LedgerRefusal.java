package io.lienlac.api.ledger;

import io.lienlac.api.RefusalCode;

/** Why a question to what was sent is refused. */
public enum LedgerRefusal implements RefusalCode {
  /** A text of fewer letters may be anybody's. */
  TEXT_TOO_SHORT,
  /** The same person has asked as often as is allowed in a time. */
  TOO_MANY_QUESTIONS
}
