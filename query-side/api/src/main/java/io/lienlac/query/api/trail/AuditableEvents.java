package io.lienlac.query.api.trail;

import java.util.Set;
import java.util.UUID;

/** Events that may be read, by their identifiers. */
public record AuditableEvents(Set<UUID> events) {

  public AuditableEvents {
    events = Set.copyOf(events);
  }
}
