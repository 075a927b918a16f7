package io.lienlac.query;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.api.FindServedPosition;
import io.lienlac.query.api.Query;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.query.support.Patient;
import io.lienlac.query.support.ViewDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.queryhandling.QueryGateway;
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
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The query side alone, as it runs in one process of the application, beside the event store but
 * without anything that decides.
 */
public final class QuerySideNode implements AutoCloseable {

  record Databases(
      String postgresUrl, String user, String password, String mongodbUri, String mongodbName) {}

  private final ConfigurableApplicationContext context;

  private QuerySideNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static QuerySideNode start(Databases databases, String name, Class<?>... more) {
    List<Class<?>> sources = new ArrayList<>(Arrays.asList(more));
    sources.add(QuerySideOnly.class);
    return new QuerySideNode(
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .properties(
                Map.of(
                    "spring.config.name", "none",
                    "spring.main.banner-mode", "off",
                    "spring.main.allow-bean-definition-overriding", "true",
                    "spring.datasource.url", databases.postgresUrl(),
                    "spring.datasource.username", databases.user(),
                    "spring.datasource.password", databases.password(),
                    "lienlac.mongodb.uri", databases.mongodbUri(),
                    "lienlac.mongodb.database", databases.mongodbName(),
                    "lienlac.mongodb.node", name))
            .run());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public MongoDatabase views() {
    return bean(MongoDatabase.class);
  }

  public <R> R query(Query<R> query) {
    return bean(QueryGateway.class).query(query, query.answer()).join();
  }

  /** Appends what happened, in one transaction. */
  public void append(List<? extends StoredFact> facts) {
    EventStore store = bean(EventStore.class);
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> store.publish(facts.stream().map(StoredFact::message).toList()));
  }

  /** Appends it, and waits until every view shows it. */
  public void show(List<? extends StoredFact> facts) {
    append(facts);
    waitForViews();
  }

  /** Waits until every view shows what is in the store. */
  public void waitForViews() {
    long head =
        Optional.ofNullable(bean(EventStore.class).createHeadToken())
            .map(token -> token.position().orElse(-1))
            .orElse(-1L);
    Patient.until(() -> query(new FindServedPosition()).position() >= head);
  }

  /** The digest of each collection that projections write. */
  public Map<String, String> digests() {
    DeclaredIndexes declared = bean(DeclaredIndexes.class);
    Map<String, String> digests = new TreeMap<>();
    for (String name : views().listCollectionNames()) {
      if (declared.knows(name)
          && !name.equals(DeclaredIndexes.TOKENS)
          && !name.equals(DeclaredIndexes.PROJECTIONS)) {
        digests.put(name, ViewDigest.of(views().getCollection(name)));
      }
    }
    return digests;
  }

  /** Makes every view again from the first event on. */
  public void replay() {
    EventProcessingConfiguration processing = bean(EventProcessingConfiguration.class);
    processing
        .eventProcessors()
        .forEach(
            (name, processor) -> {
              if (processor instanceof StreamingEventProcessor streaming) {
                streaming.shutDown();
                Patient.until(
                    () -> {
                      streaming.resetTokens();
                      return true;
                    });
                streaming.start();
              }
            });
    waitForViews();
  }

  /** Dead letters of a processing group, by sequence. */
  public SequencedDeadLetterQueue<?> deadLetters(String group) {
    return bean(EventProcessingConfiguration.class).deadLetterQueue(group).orElseThrow();
  }

  /** Dead letters of all groups. */
  public long deadLetters() {
    return bean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select count(*) from dead_letter_entry")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Who published it; nothing here reads it. */
  static final MetaData NOBODY = MetaData.emptyInstance();

  @Configuration
  @ComponentScan(
      basePackages = {"io.lienlac.query.config", "io.lienlac.query", "io.lienlac.command.config"},
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern =
                  "io\\.lienlac\\.query\\.\\w+\\.\\w+Configuration"
                      + "|.*\\.EventStoreConfiguration|.*\\.DataSourceConfiguration"))
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
  static class QuerySideOnly {}
}
