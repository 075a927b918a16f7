package io.lienlac.query.support;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Well when each view of a database has a generation that is shown, of whatever code. Asks no
 * database.
 */
public final class ProjectionsHealth implements HealthIndicator {

  private final ViewStore store;

  public ProjectionsHealth(ViewStore store) {
    this.store = store;
  }

  @Override
  public Health health() {
    List<String> missing =
        store.definitions().stream()
            .filter(projection -> !store.isReadable(projection))
            .map(ProjectionDefinition::name)
            .toList();
    return missing.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("notShown", missing).build();
  }
}
