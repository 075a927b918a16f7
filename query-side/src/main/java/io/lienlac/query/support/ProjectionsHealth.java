package io.lienlac.query.support;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Well when each view of a database has a generation that is shown, of whatever code; unknown, and
 * no reason to take the node out, while the database has not been seen. Asks no database.
 */
public final class ProjectionsHealth implements HealthIndicator {

  private final FollowedViews views;

  public ProjectionsHealth(FollowedViews views) {
    this.views = views;
  }

  @Override
  public Health health() {
    return switch (views.state()) {
      case UNSEEN -> Health.unknown().build();
      case FOREIGN -> Health.outOfService().withDetail("foreign", true).build();
      case READY -> ofShown(views.store());
    };
  }

  private static Health ofShown(ViewStore store) {
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
