package io.lienlac.acceptance;

import io.lienlac.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Looks again and again how long the transactions have been open that append events. */
final class WatchedTransactions implements AutoCloseable {

  private static final String LONGEST =
      "select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)"
          + " from pg_stat_activity where datname = current_database()"
          + " and pid <> pg_backend_pid() and backend_xid is not null";

  private final Databases databases;
  private CompletableFuture<Void> watching = CompletableFuture.completedFuture(null);
  private volatile boolean ended;
  private volatile double longest;

  WatchedTransactions(Databases databases) {
    this.databases = databases;
  }

  void watch() {
    watching = CompletableFuture.runAsync(this::run, Thread::startVirtualThread);
  }

  /** The longest that was seen. */
  Duration longest() {
    ended = true;
    watching.join();
    return Duration.ofMillis(Math.round(longest * 1_000));
  }

  private void run() {
    try (Connection connection = databases.events().connect();
        PreparedStatement statement = connection.prepareStatement(LONGEST)) {
      while (!ended) {
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          longest = Math.max(longest, row.getDouble(1));
        }
        Thread.sleep(20);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
  }
}
