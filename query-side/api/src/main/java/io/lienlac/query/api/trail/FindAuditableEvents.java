package io.lienlac.query.api.trail;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;
import java.util.UUID;

/**
 * Finds out which of some events the scope lets be read, and happened in a unit or below it, where
 * units stood on that day.
 */
public record FindAuditableEvents(Scope scope, UnitId unit, Set<UUID> events)
    implements Query<AuditableEvents> {

  @Override
  public Class<AuditableEvents> answer() {
    return AuditableEvents.class;
  }
}
