package io.lienlac.query.api.trail;

import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;
import java.util.UUID;

/** Finds events by their identifiers, those that the scope lets be read. */
public record FindTrailEntries(Scope scope, Set<UUID> ids) implements Query<TrailEntries> {

  @Override
  public Class<TrailEntries> answer() {
    return TrailEntries.class;
  }
}
