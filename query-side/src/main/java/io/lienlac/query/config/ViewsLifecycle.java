package io.lienlac.query.config;

import io.lienlac.query.support.ChangeListener;
import io.lienlac.query.support.DeadLetterRetries;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProjectionRuns;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/** Makes databases ready before any projection writes, and watches them after. */
final class ViewsLifecycle implements Lifecycle {

  private final ProjectionRuns runs;
  private final Progress progress;
  private final DeadLetterRetries retries;
  private final ChangeListener changes;

  ViewsLifecycle(
      ProjectionRuns runs, Progress progress, DeadLetterRetries retries, ChangeListener changes) {
    this.runs = runs;
    this.progress = progress;
    this.retries = retries;
    this.changes = changes;
  }

  @Override
  public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
    lifecycle.onStart(Phase.EXTERNAL_CONNECTIONS, progress::prepare);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, progress::start);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, retries::start);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, changes::start);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, changes::stop);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, retries::stop);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, progress::stop);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, runs::stop);
  }
}
