package io.lienlac.query.support;

import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/**
 * A run of a projection, as this node has a share in it.
 *
 * @param deadLetters tries again what could not be handled
 * @param end is to be called when the processor has stopped
 */
public record RunningProjection(
    ProjectionDefinition definition,
    StreamingEventProcessor processor,
    SequencedDeadLetterProcessor<EventMessage<?>> deadLetters,
    Runnable end) {

  /** Starts to read events for a run. */
  @FunctionalInterface
  public interface Starter {
    RunningProjection start(ProjectionDefinition run);
  }

  CompletableFuture<Void> stop() {
    return processor.shutdownAsync().whenComplete((done, failure) -> end.run());
  }
}
