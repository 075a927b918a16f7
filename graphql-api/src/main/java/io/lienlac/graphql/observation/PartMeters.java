package io.lienlac.graphql.observation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Meters of the parts of health whose absence shows in no other meter until somebody wants them.
 * They are looked at more often than Prometheus comes, however often it is asked for.
 */
@Component
class PartMeters implements MeterBinder, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PartMeters.class);
  private static final long PERIOD_SECONDS = 5;

  private final List<WatchedPart> parts;
  private @Nullable ScheduledExecutorService clockwork;

  PartMeters(
      @Qualifier("filesHealthIndicator") HealthIndicator files,
      @Qualifier("issuerHealthIndicator") HealthIndicator issuer,
      Clock clock) {
    this.parts =
        List.of(new WatchedPart("files", files, clock), new WatchedPart("issuer", issuer, clock));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (WatchedPart part : parts) {
      Gauge.builder("lienlac.part.up", part, watched -> watched.isWell() ? 1 : 0)
          .description("1 when a part of the system's health is well")
          .tag("part", part.name())
          .register(registry);
    }
  }

  /** Each part has a thread of its own: none waits for another. */
  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            parts.size(), Thread.ofPlatform().name("part-meters-", 0).daemon().factory());
    for (WatchedPart part : parts) {
      started.scheduleWithFixedDelay(() -> look(part), 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }
    clockwork = started;
  }

  /** A clockwork never comes back to what has failed. */
  private static void look(WatchedPart part) {
    try {
      part.look();
    } catch (RuntimeException | Error e) {
      LOG.error("GRAPHQL-OBSERVATION-001: cannot look at {}", part.name(), e);
    }
  }

  @Override
  public synchronized void stop() {
    if (clockwork != null) {
      clockwork.shutdown();
      clockwork = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return clockwork != null;
  }
}
