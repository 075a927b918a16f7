package io.lienlac.query.api.trail;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Asks what happened in the units whose trail the scope lets be read, the last first.
 *
 * @param unit only in this unit and those that stood under it at that time
 */
public record FindHistory(Scope scope, TrailFilter filter, @Nullable UnitId unit, PageRequest page)
    implements Query<TrailPage> {

  @Override
  public Class<TrailPage> answer() {
    return TrailPage.class;
  }
}
