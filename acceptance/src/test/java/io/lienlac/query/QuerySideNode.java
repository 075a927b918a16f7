package io.lienlac.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.lienlac.Databases;
import io.lienlac.OwnSettings;
import io.lienlac.query.api.FindServedPosition;
import io.lienlac.query.api.Query;
import io.lienlac.query.support.CommandRecorder;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.query.support.Patient;
import io.lienlac.query.support.ProjectionRuns;
import io.lienlac.query.support.RunningProjection;
import io.lienlac.query.support.ViewDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The query side alone, as it runs in one process of the application, beside the event store but
 * without anything that decides.
 */
public final class QuerySideNode implements AutoCloseable {

  private static final int MOST_IN_ONE_TRANSACTION = 500;

  private final ConfigurableApplicationContext context;
  private final NodeDatabases databases;

  private QuerySideNode(ConfigurableApplicationContext context, NodeDatabases databases) {
    this.context = context;
    this.databases = databases;
  }

  static QuerySideNode start(NodeDatabases databases, String name, Class<?>... more) {
    // What a test brings along comes last, and may stand in for what is there.
    Stream<Class<?>> ours = Stream.of(QuerySideOnly.class, CommandRecorder.class);
    return start(databases, name, Stream.concat(ours, Stream.of(more)));
  }

  /** One to be measured, over the databases of a system that runs no other node. */
  public static QuerySideNode unrecorded(Databases databases, MongoClient client) {
    return start(NodeDatabases.of(databases, client), "measured", Stream.of(QuerySideOnly.class));
  }

  private static QuerySideNode start(
      NodeDatabases databases, String name, Stream<Class<?>> sources) {
    return new QuerySideNode(
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .properties(
                Map.of(
                    "spring.config.name", "none",
                    "spring.main.banner-mode", "off",
                    "spring.main.allow-bean-definition-overriding", "true",
                    "lienlac.secret-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                    "lienlac.mongodb.node", name))
            .initializers(new OwnSettings(databases.settings()))
            .run(),
        databases);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The views as a test reads them, unheard by the recorder. */
  public MongoDatabase views() {
    return databases.views();
  }

  public <R> R query(Query<R> query) {
    return bean(QueryGateway.class).query(query, query.answer()).join();
  }

  public CommandRecorder recorder() {
    return bean(CommandRecorder.class);
  }

  /** Appends what happened. */
  public void append(List<? extends StoredFact> facts) {
    EventStore store = bean(EventStore.class);
    for (int from = 0; from < facts.size(); from += MOST_IN_ONE_TRANSACTION) {
      List<? extends StoredFact> some =
          facts.subList(from, Math.min(facts.size(), from + MOST_IN_ONE_TRANSACTION));
      bean(TransactionTemplate.class)
          .executeWithoutResult(
              status -> store.publish(some.stream().map(StoredFact::message).toList()));
    }
  }

  /** Appends it, and waits until every view shows it. */
  public void show(List<? extends StoredFact> facts) {
    append(facts);
    waitForViews();
  }

  /** Waits until every view shows what is in the store. */
  public void waitForViews() {
    long head = head();
    Patient.until(() -> query(new FindServedPosition()).position() >= head);
  }

  /** Where the last event is in the store; -1 while there is none. */
  public long head() {
    return Optional.ofNullable(bean(EventStore.class).createHeadToken())
        .map(token -> token.position().orElse(-1))
        .orElse(-1L);
  }

  /** The digest of each collection and index that projections write, apart from some fields. */
  public Map<String, String> digests(String... apart) {
    DeclaredIndexes declared = bean(DeclaredIndexes.class);
    Map<String, String> digests = new TreeMap<>();
    for (String name : views().listCollectionNames()) {
      if (declared.knows(name)
          && !name.equals(DeclaredIndexes.TOKENS)
          && !name.equals(DeclaredIndexes.PROJECTIONS)
          && !name.equals(DeclaredIndexes.ORIGIN)) {
        digests.put(name, ViewDigest.of(views().getCollection(name).find(), apart));
      }
    }
    databases
        .archive()
        .documents()
        .forEach((index, documents) -> digests.put(index, ViewDigest.of(documents, apart)));
    return digests;
  }

  /** Makes every view again from the first event on. */
  public void replay() {
    List<StreamingEventProcessor> processors =
        bean(ProjectionRuns.class).all().stream().map(RunningProjection::processor).toList();
    for (StreamingEventProcessor processor : processors) {
      processor.shutDown();
      Patient.until(
          () -> {
            processor.resetTokens();
            return true;
          });
      processor.start();
    }
    long head = head();
    processors.forEach(processor -> Patient.until(() -> isAt(head, processor)));
  }

  private static boolean isAt(long head, StreamingEventProcessor processor) {
    Collection<EventTrackerStatus> segments = processor.processingStatus().values();
    return !segments.isEmpty()
        && segments.stream().allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= head);
  }

  /** The run of a processor, in which this node has a share. */
  public RunningProjection running(String processor) {
    return bean(ProjectionRuns.class).of(processor).orElseThrow();
  }

  /** What an administrator would have stored: that a projection is to be rebuilt. */
  public void rebuild(String projection, int run, String state) {
    bean(JdbcClient.class)
        .sql(
            """
            update projection set state = :state, run = :run, started_at = now(),
              generation = case when run = :run then generation end
            where name = :name
            """)
        .params(Map.of("state", state, "run", run, "name", projection))
        .update();
  }

  /** Dead letters of all groups. */
  public long deadLetters() {
    return bean(JdbcClient.class)
        .sql("select count(*) from dead_letter_entry")
        .query(Long.class)
        .single();
  }

  /** Every node's commands are looked at before it goes. */
  @Override
  public void close() {
    if (!context.isActive()) {
      return;
    }
    try {
      context.getBeanProvider(CommandRecorder.class).ifAvailable(this::look);
    } finally {
      context.close();
    }
  }

  private void look(CommandRecorder recorder) {
    assertThat(recorder.violations(bean(DeclaredIndexes.class))).isEmpty();
    assertThat(recorder.scans(views())).isEmpty();
  }
}
