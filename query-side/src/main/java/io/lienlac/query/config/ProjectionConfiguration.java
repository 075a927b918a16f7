package io.lienlac.query.config;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.CivilTime;
import io.lienlac.query.api.EventStoreIdentity;
import io.lienlac.query.support.AwaitedEvents;
import io.lienlac.query.support.ChangeListener;
import io.lienlac.query.support.DataBeforeTokens;
import io.lienlac.query.support.DeadLetterRetries;
import io.lienlac.query.support.DeadLetterTable;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.query.support.FollowedViews;
import io.lienlac.query.support.MongoTokens;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProcessorTokens;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProgressQueryHandler;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.ProjectionRuns;
import io.lienlac.query.support.Rebuilds;
import io.lienlac.query.support.RunKeeper;
import io.lienlac.query.support.Today;
import io.lienlac.query.support.ViewDatabase;
import io.lienlac.query.support.ViewsOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** How events come to the projections, and what happens when one cannot be written. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

  private static final Serializer TOKENS = TokenSerializer.create();

  @Bean
  Patience patience() {
    return new Patience();
  }

  /** Before the processors are stopped: none of them is to wait any longer. */
  @Bean
  ApplicationListener<ContextClosedEvent> endOfPatience(Patience patience) {
    return closed -> patience.end();
  }

  @Bean
  Today today() {
    return () -> CivilTime.dateOf(Instant.now());
  }

  /** That of projections into MongoDB, and of whatever else might want one. */
  @Bean
  @Primary
  TokenStore tokenStore(MongoDatabase views, MongoSettings mongo, Patience patience) {
    return new DataBeforeTokens(
        MongoTokenStore.builder()
            .mongoTemplate(
                DefaultMongoTemplate.builder()
                    .mongoDatabase(views)
                    .trackingTokensCollectionName(DeclaredIndexes.TOKENS)
                    .build())
            .serializer(TOKENS)
            .contentType(String.class)
            .claimTimeout(ProjectionProcessors.CLAIM_TIMEOUT)
            .nodeId(mongo.nodeName())
            .ensureIndexes(false)
            .build(),
        patience);
  }

  @Bean
  DeclaredIndexes declaredIndexes(List<ProjectionCode> projections) {
    return new DeclaredIndexes(inMongodb(projections));
  }

  /** Asked for until it is known: it does not change under a node that runs. */
  @Bean
  EventStoreIdentity eventStoreIdentity(DataSource dataSource) {
    SingletonSupplier<UUID> id =
        SingletonSupplier.of(
            () ->
                JdbcClient.create(dataSource)
                    .sql("select id from event_store_identity")
                    .query(UUID.class)
                    .single());
    return id::obtain;
  }

  @Bean
  ViewsOrigin viewsOrigin(MongoDatabase views, EventStoreIdentity store) {
    return new ViewsOrigin(views, store::id);
  }

  @Bean
  ProjectionGenerations projectionGenerations(
      MongoDatabase views,
      ViewsOrigin origin,
      List<ProjectionCode> projections,
      DeclaredIndexes indexes) {
    return new ProjectionGenerations(views, origin, inMongodb(projections), indexes);
  }

  @Bean
  AwaitedEvents awaitedEvents() {
    return new AwaitedEvents();
  }

  @Bean
  ProjectionRuns projectionRuns(
      List<ProjectionCode> projections,
      @Qualifier("tokenStore") TokenStore inMongodb,
      @Qualifier("tokensInIndexes") TokenStore inElasticsearch,
      DataSource dataSource,
      TransactionManager transactionManager,
      DeadLetterSchema schema,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      AwaitedEvents awaited,
      org.axonframework.config.Configuration axon) {
    return new ProjectionRuns(
        new ProjectionProcessors(
            projections,
            Map.of(ViewDatabase.MONGODB, inMongodb, ViewDatabase.ELASTICSEARCH, inElasticsearch),
            new DeadLetterQueues(
                dataSource,
                transactionManager,
                schema,
                TOKENS,
                eventSerializer,
                (aggregate, number) -> axon.eventStore().readEvents(aggregate, number).next()),
            awaited,
            axon));
  }

  @Bean
  DeadLetterTable deadLetterTable(JdbcClient events) {
    return new DeadLetterTable(events);
  }

  @Bean
  DeadLetterRetries deadLetterRetries(DeadLetterTable letters, ProjectionRuns runs) {
    return new DeadLetterRetries(letters, runs);
  }

  @Bean
  Rebuilds rebuilds(JdbcClient events) {
    return new Rebuilds(events);
  }

  @Bean
  FollowedViews viewsInMongodb(
      ProjectionGenerations generations,
      MongoDatabase views,
      ProjectionRuns runs,
      Rebuilds rebuilds,
      DeadLetterTable letters,
      org.axonframework.config.Configuration axon) {
    return new FollowedViews(
        generations,
        new ProcessorTokens(
            new MongoTokens(views.getCollection(DeclaredIndexes.TOKENS), TOKENS), runs),
        new RunKeeper(generations, runs, rebuilds, letters),
        () -> axon.eventStore().createHeadToken());
  }

  @Bean
  Progress progress(List<FollowedViews> views) {
    return new Progress(views);
  }

  @Bean
  ProgressQueryHandler progressQueryHandler(ProjectionGenerations generations, Progress progress) {
    return new ProgressQueryHandler(generations, progress);
  }

  @Bean
  ViewsLifecycle viewsLifecycle(
      ProjectionRuns runs, Progress progress, DeadLetterRetries retries, ChangeListener changes) {
    return new ViewsLifecycle(runs, progress, retries, changes);
  }

  private static List<ProjectionDefinition> inMongodb(List<ProjectionCode> projections) {
    return projections.stream()
        .map(ProjectionCode::definition)
        .filter(definition -> definition.database() == ViewDatabase.MONGODB)
        .toList();
  }
}
