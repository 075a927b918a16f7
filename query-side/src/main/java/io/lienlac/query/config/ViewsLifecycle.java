package io.lienlac.query.config;

import io.lienlac.query.support.ChangeListener;
import io.lienlac.query.support.DeadLetterRetries;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.ProjectionRuns;
import io.lienlac.query.support.ViewsOrigin;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/** Makes collections and indexes ready before any projection writes, and watches it after. */
final class ViewsLifecycle implements Lifecycle {

  private final ViewsOrigin origin;
  private final ProjectionGenerations generations;
  private final ProjectionRuns runs;
  private final Progress progress;
  private final DeadLetterRetries retries;
  private final Patience patience;
  private final ChangeListener changes;

  ViewsLifecycle(
      ViewsOrigin origin,
      ProjectionGenerations generations,
      ProjectionRuns runs,
      Progress progress,
      DeadLetterRetries retries,
      Patience patience,
      ChangeListener changes) {
    this.origin = origin;
    this.generations = generations;
    this.runs = runs;
    this.progress = progress;
    this.retries = retries;
    this.patience = patience;
    this.changes = changes;
  }

  @Override
  public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
    lifecycle.onStart(Phase.EXTERNAL_CONNECTIONS, this::prepare);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, progress::begin);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, progress::start);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, retries::start);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, changes::start);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, changes::stop);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, retries::stop);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, progress::stop);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, runs::stop);
  }

  private void prepare() {
    origin.claim(patience);
    generations.prepare(patience);
  }
}
