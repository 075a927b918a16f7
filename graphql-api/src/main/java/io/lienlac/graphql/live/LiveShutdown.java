package io.lienlac.graphql.live;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends all streams when the application begins to close: its server would wait for them, who know
 * no end. Whoever listened goes on, on another node, with the last cursor.
 */
@Component
class LiveShutdown implements SmartLifecycle {

  private final Sinks.Empty<Void> begun = Sinks.empty();
  private volatile boolean running;

  /** Completes when it has begun. */
  Mono<Void> begun() {
    return begun.asMono();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    begun.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the server. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
