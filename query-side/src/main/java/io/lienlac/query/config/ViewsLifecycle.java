package io.lienlac.query.config;

import io.lienlac.query.support.ChangeListener;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ViewStore;
import io.lienlac.query.support.ViewsOrigin;
import java.util.List;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/** Makes databases ready before any projection writes, and watches them after. */
final class ViewsLifecycle implements Lifecycle {

  private final ViewsOrigin origin;
  private final List<ViewStore> stores;
  private final Progress progress;
  private final Patience patience;
  private final ChangeListener changes;

  ViewsLifecycle(
      ViewsOrigin origin,
      List<ViewStore> stores,
      Progress progress,
      Patience patience,
      ChangeListener changes) {
    this.origin = origin;
    this.stores = List.copyOf(stores);
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
    stores.forEach(store -> store.prepare(patience));
  }
}
