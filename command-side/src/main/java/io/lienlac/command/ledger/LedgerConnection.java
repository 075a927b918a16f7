package io.lienlac.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A connection to the event store's database beside the pool. Whoever has the lock on it is the
 * sealer of the whole system, for as long as it stands; PostgreSQL ends it when its node has gone.
 */
final class LedgerConnection implements AutoCloseable {

  /** "ledger" in ASCII. Locks are of one database, so of one system. */
  private static final long LOCK = 0x6c6564676572L;

  private static final List<String> SETTINGS =
      List.of("set transaction_timeout = '30s'", "set idle_session_timeout = '30s'");

  /** Opens a connection that nobody else uses. */
  @FunctionalInterface
  interface Connector {
    Connection connect() throws SQLException;
  }

  private final Connection connection;
  private final JdbcTemplate template;
  private final TransactionOperations transactions;

  private LedgerConnection(Connection connection) {
    SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
    this.connection = connection;
    this.template = new JdbcTemplate(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  static LedgerConnection open(Connector connector) throws SQLException {
    Connection connection = connector.connect();
    try (Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new LedgerConnection(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether this is the sealer's connection from now on, or was before. */
  boolean takeLock() {
    return jdbc().sql("select pg_try_advisory_lock(?)").param(LOCK).query(Boolean.class).single();
  }

  JdbcClient jdbc() {
    return JdbcClient.create(template);
  }

  SealingStore sealingStore() {
    return new JdbcSealingStore(template, transactions);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
