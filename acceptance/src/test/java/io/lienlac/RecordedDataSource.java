package io.lienlac;

import com.zaxxer.hikari.HikariConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that tell which statements are prepared on them. */
final class RecordedDataSource extends AbstractDataSource {

  private final HikariConfig settings;
  private final Consumer<String> statements;

  RecordedDataSource(HikariConfig settings, Consumer<String> statements) {
    this.settings = settings;
    this.statements = statements;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(settings.getUsername(), settings.getPassword());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return recorded(DriverManager.getConnection(settings.getJdbcUrl(), user, password));
  }

  private Connection recorded(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.accept((String) arguments[0]);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }
}
