package io.lienlac.query.support;

import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.ViewChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears on one connection what all nodes tell. While that connection is down, changes are missed;
 * when it is back, listeners are told so.
 */
public final class ChangeListener implements ViewChanges {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** So often, in milliseconds, it is seen whether the connection still stands. */
  private static final int QUIET = 5_000;

  private static final int PATIENCE_SECONDS = 2;

  /** Opens a connection that nobody else uses. */
  @FunctionalInterface
  public interface Connector {
    Connection connect() throws SQLException;
  }

  private final Connector connector;
  private final List<Consumer<ViewChange>> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread thread;

  public ChangeListener(Connector connector) {
    this.connector = connector;
  }

  @Override
  public void listen(Consumer<ViewChange> listener) {
    listeners.add(listener);
  }

  /** The thread ends when it is no longer known here, so it is known before it begins. */
  public void start() {
    Thread listening = Thread.ofPlatform().name("views-changes").daemon().unstarted(this::run);
    thread = listening;
    listening.start();
  }

  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  private boolean isStopped() {
    return thread == null;
  }

  private void run() {
    while (!isStopped()) {
      try (Connection connection = connector.connect()) {
        hear(connection);
      } catch (SQLException | RuntimeException e) {
        again(e);
      } catch (Error e) {
        LOG.error("QUERY-SUPPORT-016: hearing what changes broke off", e);
        again(e);
      }
    }
  }

  private void again(Throwable failure) {
    if (!isStopped()) {
      LOG.warn("QUERY-SUPPORT-006: cannot hear what changes: {}", failure.toString());
      rest();
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + ChangeNotifier.CHANNEL);
    }
    tell(new ViewChange.Unheard());
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (!isStopped()) {
      PGNotification[] heard = postgres.getNotifications(QUIET);
      if (heard != null && heard.length > 0) {
        for (PGNotification one : heard) {
          hear(one.getParameter());
        }
      } else if (!connection.isValid(PATIENCE_SECONDS)) {
        throw new SQLException("the connection is gone");
      }
    }
  }

  /** Whoever may write to the database can notify, of whatever. */
  private void hear(String payload) {
    try {
      ChangePayloads.read(payload).ifPresent(this::tell);
    } catch (RuntimeException e) {
      LOG.warn("QUERY-SUPPORT-017: a notification cannot be read: {}", e.toString());
    }
  }

  private void tell(ViewChange change) {
    for (Consumer<ViewChange> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.error("QUERY-SUPPORT-007: a listener failed on a change", e);
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
