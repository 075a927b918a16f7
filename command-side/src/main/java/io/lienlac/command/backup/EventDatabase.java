package io.lienlac.command.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** PostgreSQL, on connections of its own: without the limit on the length of transactions. */
record EventDatabase(String url, String user, String password) {

  Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, user, password);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Makes the tables as they were at that version. */
  void migrateTo(String version) {
    Flyway.configure().dataSource(url, user, password).target(version).load().migrate();
  }

  /** Whether this build knows how tables were made at that version. */
  boolean knows(String version) {
    for (MigrationInfo migration :
        Flyway.configure().dataSource(url, user, password).load().info().all()) {
      if (migration.getVersion() != null && migration.getVersion().getVersion().equals(version)) {
        return true;
      }
    }
    return false;
  }
}
