package io.lienlac.command.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks all the time, at no great cost, whether the history is as it was sealed; beside the
 * sealing, on a connection of its own.
 */
final class Checking {

  private static final Logger LOG = LoggerFactory.getLogger(Checking.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int ROWS = 1_000;
  private static final int TILES = 4;

  /** Whether all is sealed is looked at each time after so many pauses. */
  private static final int ROUNDS = 5;

  private final LedgerConnection.Connector connector;
  private final SigningKeys keys;
  private final LedgerState state;

  Checking(LedgerConnection.Connector connector, SigningKeys keys, LedgerState state) {
    this.connector = connector;
    this.keys = keys;
    this.state = state;
  }

  /**
   * Works until its thread is interrupted.
   *
   * @param settled how far the history is final
   * @param sealer is told of what it ought to have sealed
   */
  void run(LongSupplier settled, Sealer sealer) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try (LedgerConnection connection = LedgerConnection.open(connector)) {
          check(connection, settled, sealer);
        } catch (SQLException | RuntimeException e) {
          LOG.warn("COMMAND-LEDGER-011: the history cannot be checked: {}", e.toString());
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(LedgerConnection connection, LongSupplier settled, Sealer sealer)
      throws InterruptedException {
    HistoryStore store = new JdbcHistory(connection.jdbc());
    Findings ofEvents = new Findings(store::keep);
    Findings ofTree = new Findings(store::keep);
    HistoryCheck events = new HistoryCheck(store, ofEvents);
    TreeCheck tree =
        new TreeCheck(
            store,
            new JdbcTiles(connection.jdbc()),
            new JdbcCheckpoints(connection.jdbc()),
            keys,
            ofTree);
    Completeness completeness = new Completeness(store);
    for (int round = 0; ; round++) {
      long end = settled.getAsLong();
      if (round % ROUNDS == 0) {
        tell(completeness.check(end), sealer);
      }
      tell(events.step(end, ROWS), sealer);
      tree.step(TILES);
      state.found(ofEvents.size() + ofTree.size());
      Thread.sleep(PAUSE);
    }
  }

  private void tell(List<Long> unsealed, Sealer sealer) {
    state.missed(unsealed.size());
    sealer.lookAgainAt(unsealed);
  }
}
