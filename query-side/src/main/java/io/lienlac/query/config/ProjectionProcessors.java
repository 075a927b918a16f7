package io.lienlac.query.config;

import io.lienlac.query.support.AwaitedEvents;
import io.lienlac.query.support.DeadLetterByContent;
import io.lienlac.query.support.KnownEvents;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.RunningProjection;
import io.lienlac.query.support.ViewDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * Gives each run of a projection a pooled streaming processor and a dead-letter queue of its own.
 * Axon's own configuration knows processors only that are there from the start to the end.
 */
final class ProjectionProcessors implements RunningProjection.Starter {

  /** After this a share of the work is anybody's whose node did not renew its claim. */
  static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);

  private static final long CLAIM_INTERVAL_MILLIS = 1_000;
  private static final long CLAIM_EXTENSION_MILLIS = 2_000;

  private final Map<String, ProjectionCode> codes = new HashMap<>();
  private final Map<ViewDatabase, TokenStore> tokens;
  private final DeadLetterQueues deadLetters;
  private final AwaitedEvents awaited;
  private final Configuration axon;

  ProjectionProcessors(
      List<ProjectionCode> codes,
      Map<ViewDatabase, TokenStore> tokens,
      DeadLetterQueues deadLetters,
      AwaitedEvents awaited,
      Configuration axon) {
    codes.forEach(code -> this.codes.put(code.definition().name(), code));
    this.tokens = tokens;
    this.deadLetters = deadLetters;
    this.awaited = awaited;
    this.axon = axon;
  }

  @Override
  public RunningProjection start(ProjectionDefinition run) {
    DeadLetteringEventHandlerInvoker handlers = handlers(run);
    ScheduledExecutorService coordinator = threads(run.processor() + "-coordinator", 1);
    ScheduledExecutorService workers = threads(run.processor(), run.segments());
    PooledStreamingEventProcessor processor =
        processor(run, handlers).coordinatorExecutor(coordinator).workerExecutor(workers).build();
    processor.start();
    return new RunningProjection(
        run,
        processor,
        handlers,
        () -> {
          coordinator.shutdown();
          workers.shutdown();
        });
  }

  private DeadLetteringEventHandlerInvoker handlers(ProjectionDefinition run) {
    Projection projection = Objects.requireNonNull(codes.get(run.name())).handlers().apply(run);
    return DeadLetteringEventHandlerInvoker.builder()
        .eventHandlers(projection)
        .handlerDefinition(axon.handlerDefinition(projection.getClass()))
        .parameterResolverFactory(axon.parameterResolverFactory())
        .sequencingPolicy(run.sequencing())
        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
        // Nothing of a batch is in PostgreSQL. A dead letter commits by itself, before the token.
        .transactionManager(NoTransactionManager.instance())
        .queue(deadLetters.of(run.processor()))
        .enqueuePolicy(new DeadLetterByContent())
        .enableSequenceIdentifierCache()
        .build();
  }

  /** Beside the data. */
  private TokenStore tokensOf(ProjectionDefinition run) {
    return Objects.requireNonNull(tokens.get(run.database()));
  }

  /** The whole history is read, from its first event; replay flags would serve nobody here. */
  private PooledStreamingEventProcessor.Builder processor(
      ProjectionDefinition run, DeadLetteringEventHandlerInvoker handlers) {
    String name = run.processor();
    return PooledStreamingEventProcessor.builder()
        .name(name)
        .eventHandlerInvoker(handlers)
        .errorHandler(PropagatingErrorHandler.instance())
        .messageMonitor(axon.messageMonitor(EventProcessor.class, name))
        .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
        .messageSource(new KnownEvents(axon.eventStore(), name, awaited))
        .tokenStore(tokensOf(run))
        .transactionManager(NoTransactionManager.instance())
        .initialSegmentCount(run.segments())
        .initialToken(source -> source.createTailToken())
        .batchSize(run.batch())
        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
        .enableCoordinatorClaimExtension();
  }

  private static ScheduledExecutorService threads(String name, int threads) {
    return Executors.newScheduledThreadPool(
        threads, Thread.ofPlatform().name(name + "-", 0).daemon().factory());
  }
}
