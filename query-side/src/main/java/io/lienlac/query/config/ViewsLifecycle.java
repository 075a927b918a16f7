package io.lienlac.query.config;

import io.lienlac.query.support.ChangeListener;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.ViewsOrigin;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/** Makes collections and indexes ready before any projection writes, and watches them after. */
final class ViewsLifecycle implements Lifecycle {

  private final ViewsOrigin origin;
  private final ProjectionGenerations generations;
  private final Progress progress;
  private final Patience patience;
  private final ChangeListener changes;

  ViewsLifecycle(
      ViewsOrigin origin,
      ProjectionGenerations generations,
      Progress progress,
      Patience patience,
      ChangeListener changes) {
    this.origin = origin;
    this.generations = generations;
    this.progress = progress;
    this.patience = patience;
    this.changes = changes;
  }

  @Override
  public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
    lifecycle.onStart(Phase.EXTERNAL_CONNECTIONS, this::prepare);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, progress::start);
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, changes::start);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, changes::stop);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, progress::stop);
  }

  private void prepare() {
    origin.claim(patience);
    generations.prepare(patience);
  }
}
