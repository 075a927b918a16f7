package io.lienlac.command.config;

import io.lienlac.api.upcast.EventUpcasters;
import io.lienlac.command.ledger.AuthenticatedAppend;
import io.lienlac.command.ledger.LedgerProperties;
import io.lienlac.command.ledger.MacKeys;
import io.lienlac.command.personal.PersonalPayloads;
import io.lienlac.command.support.AppendedVersions;
import io.lienlac.command.support.BoundedEventStorageEngine;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store: Axon's JDBC engine on tables of our own. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:command-side.properties")
@EnableConfigurationProperties(LedgerProperties.class)
class EventStoreConfiguration {

  private static final int UNIQUE_VIOLATION = 23505;

  /** How late, at most, a reader sees what another node appended; Axon would let it wait 1 s. */
  private static final int FETCH_DELAY_MILLIS = 50;

  /**
   * Axon's own choice for JDBC looks for an exception that PostgreSQL's driver never throws, and
   * takes conflicts for failures that cannot be tried again.
   */
  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new SQLErrorCodesResolver(List.of(UNIQUE_VIOLATION));
  }

  /**
   * Events are appended in Spring's transaction. Axon's auto-configuration of this and of the
   * transaction manager is passed over where it is read before that of the data source, which
   * depends on what else is on the class path.
   */
  @Bean
  ConnectionProvider connectionProvider(DataSource source) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(source));
  }

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  EventSchema eventSchema() {
    return EventSchema.builder()
        .eventTable("domain_event")
        .globalIndexColumn("global_index")
        .timestampColumn("time_stamp")
        .eventIdentifierColumn("event_identifier")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .typeColumn("type")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .payloadColumn("payload")
        .metaDataColumn("meta_data")
        .build();
  }

  @Bean
  ConfigurerModule eventUpcasters() {
    return configurer ->
        EventUpcasters.all()
            .forEach(upcaster -> configurer.registerEventUpcaster(configuration -> upcaster));
  }

  @Bean
  MacKeys macKeys(LedgerProperties properties) {
    return MacKeys.read(properties.macKeys());
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      @Qualifier("eventSerializer") Serializer serializer,
      PersistenceExceptionResolver exceptions,
      org.axonframework.config.Configuration configuration,
      ConnectionProvider connections,
      TransactionManager transactions,
      EventSchema schema,
      MacKeys macKeys,
      PersonalPayloads personal) {
    return new BoundedEventStorageEngine(
        JdbcEventStorageEngine.builder()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .upcasterChain(configuration.upcasterChain())
            .persistenceExceptionResolver(exceptions)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(schema)
            .appendEvents(new AuthenticatedAppend(macKeys)),
        personal);
  }

  @Bean
  @Qualifier("eventStore")
  EmbeddedEventStore eventBus(
      EventStorageEngine engine, org.axonframework.config.Configuration configuration) {
    EmbeddedEventStore store =
        EmbeddedEventStore.builder()
            .storageEngine(engine)
            .fetchDelay(FETCH_DELAY_MILLIS)
            .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
            .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
            .build();
    store.registerDispatchInterceptor(new AppendedVersions());
    return store;
  }

  /**
   * Keeps a directive at hand from run to run of its addressing, and no longer than memory allows.
   * What another node appended meanwhile shows as a conflict, after which it is read anew.
   */
  @Bean
  Cache directiveCache() {
    return new WeakReferenceCache();
  }

  /** The dead letters of the projections lie beside the events, for a projection may be away. */
  @Bean
  DeadLetterSchema deadLetterSchema() {
    return DeadLetterSchema.builder()
        .deadLetterTable("dead_letter_entry")
        .deadLetterIdentifierColumn("dead_letter_identifier")
        .processingGroupColumn("processing_group")
        .sequenceIdentifierColumn("sequence_identifier")
        .sequenceIndexColumn("sequence_index")
        .messageTypeColumn("message_type")
        .eventIdentifierColumn("event_identifier")
        .timestampColumn("time_stamp")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .payloadColumn("payload")
        .metaDataColumn("meta_data")
        .aggregateTypeColumn("aggregate_type")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .tokenTypeColumn("token_type")
        .tokenColumn("token")
        .enqueuedAtColumn("enqueued_at")
        .lastTouchedColumn("last_touched")
        .processingStartedColumn("processing_started")
        .causeTypeColumn("cause_type")
        .causeMessageColumn("cause_message")
        .diagnosticsColumn("diagnostics")
        .build();
  }
}
