package io.lienlac.query.config;

import io.lienlac.query.support.DeadLetterByContent;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ViewDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Gives each projection a pooled streaming processor and a dead-letter queue of its own. */
final class ProjectionProcessors implements ConfigurerModule {

  /** After this a share of the work is anybody's whose node did not renew its claim. */
  static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);

  private static final long CLAIM_INTERVAL_MILLIS = 1_000;
  private static final long CLAIM_EXTENSION_MILLIS = 2_000;

  private final List<ProjectionDefinition> projections;
  private final Map<ViewDatabase, TokenStore> tokens;
  private final DeadLetterQueues deadLetters;

  ProjectionProcessors(
      List<ProjectionDefinition> projections,
      Map<ViewDatabase, TokenStore> tokens,
      DeadLetterQueues deadLetters) {
    this.projections = projections;
    this.tokens = tokens;
    this.deadLetters = deadLetters;
  }

  @Override
  public void configureModule(Configurer configurer) {
    EventProcessingConfigurer processing = configurer.eventProcessing();
    projections.forEach(projection -> configure(processing, projection));
  }

  private void configure(EventProcessingConfigurer processing, ProjectionDefinition projection) {
    String group = projection.group();
    String processor = projection.processor();
    processing
        .assignProcessingGroup(group, processor)
        .registerPooledStreamingEventProcessor(
            processor,
            Configuration::eventStore,
            (configuration, builder) -> settings(configuration, builder, projection))
        .registerTokenStore(processor, configuration -> tokensOf(projection))
        // Nothing of a batch is in PostgreSQL. A dead letter commits by itself, before the token.
        .registerTransactionManager(processor, configuration -> NoTransactionManager.instance())
        .registerSequencingPolicy(group, configuration -> projection.sequencing())
        .registerListenerInvocationErrorHandler(
            group, configuration -> PropagatingErrorHandler.instance())
        .registerErrorHandler(processor, configuration -> PropagatingErrorHandler.instance())
        .registerDeadLetterQueue(group, configuration -> deadLetters.of(processor))
        .registerDeadLetterPolicy(group, configuration -> new DeadLetterByContent())
        .registerDeadLetteringEventHandlerInvokerConfiguration(
            group, (configuration, invoker) -> invoker.enableSequenceIdentifierCache());
  }

  /** Beside the data. */
  private TokenStore tokensOf(ProjectionDefinition projection) {
    return Objects.requireNonNull(tokens.get(projection.database()));
  }

  /** The whole history is read, from its first event; replay flags would serve nobody here. */
  private static PooledStreamingEventProcessor.Builder settings(
      Configuration configuration,
      PooledStreamingEventProcessor.Builder builder,
      ProjectionDefinition projection) {
    return builder
        .initialSegmentCount(projection.segments())
        .initialToken(source -> source.createTailToken())
        .batchSize(projection.batch())
        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
        .enableCoordinatorClaimExtension()
        .workerExecutor(processor -> workers(configuration, processor, projection.segments()));
  }

  private static ScheduledExecutorService workers(
      Configuration configuration, String processor, int threads) {
    ScheduledExecutorService workers =
        Executors.newScheduledThreadPool(
            threads, Thread.ofPlatform().name(processor + "-", 0).daemon().factory());
    configuration.onShutdown(workers::shutdown);
    return workers;
  }
}
