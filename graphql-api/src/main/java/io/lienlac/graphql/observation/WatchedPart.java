package io.lienlac.graphql.observation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A part of the system's health, as it was when it was last looked at. A look may have no end: a
 * folder over a network may hang.
 */
final class WatchedPart {

  /** Longer than any look that has an end, and the pause before it. */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  private final String name;
  private final HealthIndicator health;
  private final InstantSource clock;
  private volatile Instant lastWell = Instant.MIN;

  WatchedPart(String name, HealthIndicator health, InstantSource clock) {
    this.name = name;
    this.health = health;
    this.clock = clock;
  }

  String name() {
    return name;
  }

  void look() {
    @Nullable Health found = health.health();
    boolean well = found != null && found.getStatus().equals(Status.UP);
    lastWell = well ? clock.instant() : Instant.MIN;
  }

  boolean isWell() {
    return clock.instant().isBefore(lastWell.plus(LONGEST_SILENCE));
  }
}
