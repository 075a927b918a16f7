package io.lienlac.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The application's user, who is no superuser, and its database. */
record PostgresAccounts(int port, Secrets secrets) {

  static final String SUPERUSER = "postgres";
  static final String NAME = "lienlac";

  String url() {
    return url(NAME);
  }

  boolean answers() {
    try (Connection connection = asSuperuser()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  void ensureDatabase() throws SQLException {
    try (Connection connection = asSuperuser();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
        statement.execute(
            "CREATE ROLE " + NAME + " LOGIN CREATEDB PASSWORD '" + secrets.postgresUser() + "'");
      }
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME + " ENCODING 'UTF8'");
      }
      statement.execute("GRANT pg_checkpoint TO " + NAME);
    }
    for (String database : List.of(NAME, "template1")) {
      letSwitchTheLog(database);
    }
  }

  /** Of the log of what is written, as erasing a person needs it; a new database has it, too. */
  private void letSwitchTheLog(String database) throws SQLException {
    try (Connection connection = asSuperuser(database);
        Statement statement = connection.createStatement()) {
      statement.execute("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + NAME);
    }
  }

  private boolean exists(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, NAME);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Connection asSuperuser() throws SQLException {
    return asSuperuser(SUPERUSER);
  }

  private Connection asSuperuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, secrets.postgresSuperuser());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
