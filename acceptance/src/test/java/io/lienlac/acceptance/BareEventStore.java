package io.lienlac.acceptance;

import io.lienlac.OwnDatabase;
import io.lienlac.stack.SharedStack;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon's event store and nothing else: no command, no rule, no directory, no view. */
final class BareEventStore implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private BareEventStore(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param keys under which the keys of persons lie
   */
  static BareEventStore in(OwnDatabase database, String keys) {
    return new BareEventStore(
        new SpringApplicationBuilder(EventStoreOnly.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .properties(
                "spring.config.name=none",
                "spring.main.banner-mode=off",
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(),
                "lienlac.ledger.mac-keys=" + SharedStack.get().ledgerMacKeys(),
                "lienlac.personal.keys=" + keys,
                "spring.datasource.hikari.maximum-pool-size=20")
            .run());
  }

  /** In one transaction. */
  void append(List<? extends EventMessage<?>> events) {
    EventStorageEngine engine = context.getBean(EventStorageEngine.class);
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status -> engine.appendEvents(events));
  }

  /** Reads and deserialises all of it, and answers how many events there are. */
  long readAll() {
    EventStorageEngine engine = context.getBean(EventStorageEngine.class);
    try (Stream<? extends EventMessage<?>> events = engine.readEvents(null, false)) {
      return events.map(EventMessage::getPayload).filter(Objects::nonNull).count();
    }
  }

  @Override
  public void close() {
    context.close();
  }

  @ComponentScan(
      basePackages = {"io.lienlac.command.config", "io.lienlac.command.personal"},
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*\\.(EventStore|DataSource|Serializer|PersonalData)Configuration"))
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    NoOpTransactionAutoConfiguration.class,
    EventProcessingAutoConfiguration.class,
    AxonAutoConfiguration.class,
    InfraConfiguration.class,
    AxonTracingAutoConfiguration.class,
    XStreamAutoConfiguration.class
  })
  static class EventStoreOnly {}
}
