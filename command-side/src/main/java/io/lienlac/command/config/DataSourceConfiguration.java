package io.lienlac.command.config;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to PostgreSQL 17 or later. */
@Configuration(proxyBeanMethods = false)
class DataSourceConfiguration {

  /**
   * Readers of the event store give up a gap after 60 s: a transaction that appends must be over
   * well before, or its events would be lost to them.
   */
  private static final String LIMIT_TRANSACTIONS = "set transaction_timeout = '30s'";

  @Bean
  static BeanPostProcessor connectionSettings() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source) {
          source.setConnectionInitSql(LIMIT_TRANSACTIONS);
          source.addDataSourceProperty("reWriteBatchedInserts", "true");
          // Else what could not be written, a letter's body maybe, is told in the exception.
          source.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
      }
    };
  }

  /** On connections of their own, without the limit: a migration may take its time. */
  @Bean
  FlywayConfigurationCustomizer migrationsWithoutLimit(HikariDataSource source) {
    return flyway ->
        flyway.dataSource(source.getJdbcUrl(), source.getUsername(), source.getPassword());
  }
}
