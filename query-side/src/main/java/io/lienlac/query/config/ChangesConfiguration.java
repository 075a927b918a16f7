package io.lienlac.query.config;

import com.zaxxer.hikari.HikariDataSource;
import io.lienlac.query.support.ChangeListener;
import io.lienlac.query.support.ChangeNotifier;
import java.sql.DriverManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How nodes tell one another what changed in the views: by PostgreSQL, which they all share. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

  @Bean
  ChangeNotifier changeNotifier(JdbcClient events) {
    return new ChangeNotifier(events);
  }

  /** Beside the pool: it is kept for as long as the node runs. */
  @Bean
  ChangeListener changeListener(HikariDataSource pool) {
    return new ChangeListener(
        () ->
            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
  }
}
