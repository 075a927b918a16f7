package io.lienlac.query.config;

import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ViewStore;
import java.util.List;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/** Makes databases ready before any projection writes, and watches them after. */
final class ViewsLifecycle implements Lifecycle {

  private final List<ViewStore> stores;
  private final Progress progress;
  private final Patience patience;

  ViewsLifecycle(List<ViewStore> stores, Progress progress, Patience patience) {
    this.stores = List.copyOf(stores);
    this.progress = progress;
    this.patience = patience;
  }

  @Override
  public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
    lifecycle.onStart(
        Phase.EXTERNAL_CONNECTIONS, () -> stores.forEach(store -> store.prepare(patience)));
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, progress::start);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, progress::stop);
  }
}
