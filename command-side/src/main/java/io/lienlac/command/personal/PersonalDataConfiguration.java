package io.lienlac.command.personal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of persons: where they lie, what guards them there, and who uses them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonalDataProperties.class)
class PersonalDataConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(PersonalDataConfiguration.class);
  private static final String TASK = "personal-keys";
  private static final Duration PERIOD = Duration.ofHours(1);

  @Bean
  PersonalKeys personalKeys(
      JdbcClient jdbc, PlatformTransactionManager transactions, PersonalDataProperties properties) {
    return new PersonalKeys(
        new JdbcKeyTable(jdbc, new TransactionTemplate(transactions)),
        ConfiguredKeys.of(properties.keys()),
        new KeyCache(System::nanoTime));
  }

  @Bean
  PersonalPayloads personalPayloads(PersonalKeys keys) {
    return new PersonalPayloads(keys);
  }

  @Bean
  PersonalDisclosures personalDisclosures(PersonalKeys keys) {
    return new PersonalDisclosures(keys);
  }

  /** Beside the pool: it is kept for as long as the node runs. */
  @Bean
  DestroyedKeys destroyedKeys(HikariDataSource pool, PersonalKeys keys) {
    return new DestroyedKeys(
        () ->
            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()),
        keys);
  }

  /** One node at a time looks whether another key-encryption key has become the first one. */
  @Bean
  RecurringTask<Void> personalKeysTask(PersonalKeys keys) {
    return Tasks.recurring(TASK, FixedDelay.of(PERIOD))
        .execute(
            (instance, context) -> {
              int wrapped = keys.wrapAnew();
              if (wrapped > 0) {
                LOG.info("COMMAND-PERSONAL-003: {} keys lie under another key now", wrapped);
              }
            });
  }
}
