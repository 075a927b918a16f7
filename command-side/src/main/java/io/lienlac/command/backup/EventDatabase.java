package io.lienlac.command.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * PostgreSQL, on connections of its own: without the limit on the length of transactions. Their
 * failures do not quote the row that could not be copied.
 */
record EventDatabase(String url, String user, String password) {

  private static final MigrationVersion FIRST_WITH_KEYS = MigrationVersion.fromVersion("7.2");

  Connection connect() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("user", user);
    settings.setProperty("password", password);
    settings.setProperty("logServerErrorDetail", "false");
    Connection connection = DriverManager.getConnection(url, settings);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Makes the tables as they were at that version. */
  void migrateTo(String version) {
    Flyway.configure().dataSource(url, user, password).target(version).load().migrate();
  }

  /** Whether persons had keys at that version. */
  static boolean hasKeys(String version) {
    return MigrationVersion.fromVersion(version).compareTo(FIRST_WITH_KEYS) >= 0;
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
