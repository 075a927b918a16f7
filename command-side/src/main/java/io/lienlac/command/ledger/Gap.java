package io.lienlac.command.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * Positions that were passed over, one after the other.
 *
 * @param next the number of the next transaction, when they were passed over
 * @param noticed when that was
 */
record Gap(long first, long last, long next, Instant noticed) {

  /**
   * A transaction takes a position a moment before it has a number, if it is the first thing that
   * it writes; 30 s after that PostgreSQL has ended it.
   */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Whether no transaction is left that could have taken one of the positions. */
  boolean isOver(Horizon horizon, Instant now) {
    return horizon.oldestRunning() >= next && !now.isBefore(noticed.plus(PATIENCE));
  }
}
