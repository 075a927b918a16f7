package io.lienlac.query.support;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Well when each view has a generation that is shown, of whatever code. Asks no database. */
public final class ProjectionsHealth implements HealthIndicator {

  private final ProjectionGenerations generations;

  public ProjectionsHealth(ProjectionGenerations generations) {
    this.generations = generations;
  }

  @Override
  public Health health() {
    List<String> missing =
        generations.definitions().stream()
            .filter(projection -> !generations.isReadable(projection))
            .map(ProjectionDefinition::name)
            .toList();
    return missing.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("notShown", missing).build();
  }
}
