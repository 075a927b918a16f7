package io.lienlac.command.ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/**
 * Meters of the ledger. One node seals; what the others would have to say of that is not a number.
 */
record LedgerMeters(LedgerState state) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("sealing", state -> state.isSealing() ? 1 : 0)
        .description("1 on the node that seals events")
        .register(registry);
    gauge("leaves", LedgerState::leaves)
        .description("Events that are sealed")
        .register(registry);
    gauge("unpublished", LedgerState::unpublishedSeconds)
        .description("For how long there have been sealed events that no checkpoint holds")
        .baseUnit("seconds")
        .register(registry);
    gauge("uncosigned", LedgerState::uncosignedSeconds)
        .description("For how long a witness has not co-signed the newest checkpoint")
        .baseUnit("seconds")
        .register(registry);
    gauge("findings", LedgerState::findings)
        .description("Places where the history is not as it was sealed")
        .register(registry);
    counter("refused", LedgerState::refused)
        .description("Events that nothing shows the application to have stored")
        .register(registry);
    counter("missed", LedgerState::missed)
        .description("Events that were found unsealed where nothing could appear any more")
        .register(registry);
  }

  private Gauge.Builder<LedgerState> gauge(String name, ToDoubleFunction<LedgerState> value) {
    return Gauge.builder("lienlac.ledger." + name, state, value);
  }

  private FunctionCounter.Builder<LedgerState> counter(
      String name, ToDoubleFunction<LedgerState> value) {
    return FunctionCounter.builder("lienlac.ledger." + name, state, value);
  }
}
