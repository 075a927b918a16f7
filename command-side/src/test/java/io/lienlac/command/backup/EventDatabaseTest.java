package io.lienlac.command.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventDatabaseTest {

  private static final String URL = "jdbc:nobody:";

  private final Properties asked = new Properties();
  private final Driver driver = new Nobody();

  @BeforeEach
  void register() throws SQLException {
    DriverManager.registerDriver(driver);
  }

  @AfterEach
  void deregister() throws SQLException {
    DriverManager.deregisterDriver(driver);
  }

  @Test
  void noFailureQuotesARow() {
    EventDatabase database = new EventDatabase(URL, "somebody", "password");
    assertThatThrownBy(database::connect).hasMessage("nobody is there");
    assertThat(asked)
        .containsEntry("logServerErrorDetail", "false")
        .containsEntry("user", "somebody")
        .containsEntry("password", "password");
  }

  /** Keeps what it is asked for. */
  private final class Nobody implements Driver {

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
      asked.putAll(info);
      throw new SQLException("nobody is there");
    }

    @Override
    public boolean acceptsURL(String url) {
      return url.equals(URL);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
      return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
      return 1;
    }

    @Override
    public int getMinorVersion() {
      return 0;
    }

    @Override
    public boolean jdbcCompliant() {
      return false;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }
  }
}
