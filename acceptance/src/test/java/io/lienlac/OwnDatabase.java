package io.lienlac;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A database on PostgreSQL that nobody else uses, and the server's address and account. */
public record OwnDatabase(String server, String user, String password, String name) {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** A new one, whose name begins so. */
  public static OwnDatabase create(String server, String user, String password, String prefix) {
    // Not by process and number: a killed run leaves its views, and another gets its number.
    String name = prefix + UUID.randomUUID().toString().replace("-", "");
    OwnDatabase database = new OwnDatabase(server, user, password, name);
    try {
      database.administer("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not create " + name, e);
    }
    return database;
  }

  public String url() {
    return server.substring(0, server.lastIndexOf('/') + 1) + name;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user, password);
  }

  /** Of the last event in it. */
  long lastPosition() {
    try (Connection connection = connect();
        Statement jdbc = connection.createStatement();
        ResultSet last = jdbc.executeQuery("select max(global_index) from domain_event")) {
      last.next();
      return last.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not tell of " + name, e);
    }
  }

  /** Ends whatever still uses it, but for an autovacuum, which is not ours to end: it waits. */
  public void drop() {
    Eventually.until("no autovacuum in " + name, this::isDropped);
  }

  private boolean isDropped() {
    try {
      administer("drop database if exists " + name + " with (force)");
      return true;
    } catch (SQLException e) {
      if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        return false;
      }
      throw new IllegalStateException("PostgreSQL does not drop " + name, e);
    }
  }

  private void administer(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server, user, password);
        Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    }
  }
}
