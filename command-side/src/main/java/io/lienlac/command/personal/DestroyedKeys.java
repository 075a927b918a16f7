package io.lienlac.command.personal;

import io.lienlac.api.organisation.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears, on a connection of its own, whose key any node has destroyed, and forgets it here. What
 * may have been missed while that connection was down is made up for: all keys are forgotten.
 */
final class DestroyedKeys implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DestroyedKeys.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** So often, in milliseconds, it is seen whether the connection still stands. */
  private static final int QUIET = 5_000;

  private static final int PATIENCE_SECONDS = 2;

  private final Connector connector;
  private final PersonalKeys keys;
  private volatile @Nullable Thread thread;

  /** Opens a connection that nobody else uses. */
  @FunctionalInterface
  interface Connector {
    Connection connect() throws SQLException;
  }

  DestroyedKeys(Connector connector, PersonalKeys keys) {
    this.connector = connector;
    this.keys = keys;
  }

  /** The thread ends when it is no longer known here, so it is known before it begins. */
  @Override
  public void start() {
    Thread listening = Thread.ofPlatform().name("destroyed-keys").daemon().unstarted(this::run);
    thread = listening;
    listening.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (isRunning()) {
      try (Connection connection = connector.connect()) {
        hear(connection);
      } catch (SQLException | RuntimeException e) {
        if (isRunning()) {
          LOG.warn("COMMAND-PERSONAL-002: cannot hear whose key is destroyed: {}", e.toString());
          rest();
        }
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + JdbcKeyTable.CHANNEL);
    }
    keys.forgetAll();
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (isRunning()) {
      PGNotification @Nullable [] heard = postgres.getNotifications(QUIET);
      if (heard != null && heard.length > 0) {
        for (PGNotification one : heard) {
          keys.forget(PersonId.of(one.getParameter()));
        }
      } else if (!connection.isValid(PATIENCE_SECONDS)) {
        throw new SQLException("the connection is gone");
      }
    }
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
