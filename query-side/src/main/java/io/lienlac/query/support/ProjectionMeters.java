package io.lienlac.query.support;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Meters of how projections stand, found out every few seconds however often they are asked for.
 * What cannot be found out is not a number.
 */
public final class ProjectionMeters implements MeterBinder, Lifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionMeters.class);
  private static final long PERIOD_SECONDS = 5;
  private static final double MILLIS = 1_000;

  private final Standings standings;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("projection-meters").daemon().factory());
  private volatile Map<String, Measured> found = Map.of();

  public ProjectionMeters(Standings standings) {
    this.standings = standings;
  }

  @Override
  public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
    lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS + 1, this::start);
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, this::stop);
  }

  private void start() {
    clockwork.scheduleWithFixedDelay(this::look, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  private void stop() {
    clockwork.shutdownNow();
  }

  void look() {
    try {
      found = standings.find();
    } catch (RuntimeException e) {
      found = Map.of();
      if (!clockwork.isShutdown()) {
        LOG.warn("QUERY-SUPPORT-013: cannot measure projections: {}", e.toString());
      }
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (ProjectionDefinition projection : standings.definitions()) {
      String group = projection.group();
      gauge(group, "lag.events", measured -> measured.standing().lagEvents())
          .description("Positions between a projection and the last event")
          .register(registry);
      gauge(group, "lag", measured -> measured.standing().lag().toMillis() / MILLIS)
          .description("Age of the oldest event that a projection has not handled")
          .baseUnit("seconds")
          .register(registry);
      gauge(group, "gaps", measured -> measured.standing().gaps())
          .description("Positions in a projection's token whose events may still come")
          .register(registry);
      gauge(group, "dead.letters", Measured::deadLetters)
          .description("Events that a projection could not handle")
          .register(registry);
      gauge(group, "shown", measured -> measured.hidden() ? 0 : 1)
          .description("1 when readers see what a projection writes")
          .register(registry);
    }
  }

  private Gauge.Builder<ProjectionMeters> gauge(
      String group, String name, ToDoubleFunction<Measured> value) {
    return Gauge.builder(
            "lienlac.projection." + name,
            this,
            meters -> {
              Measured measured = meters.found.get(group);
              return measured == null ? Double.NaN : value.applyAsDouble(measured);
            })
        .tag("projection", group);
  }
}
