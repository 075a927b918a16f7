package io.lienlac.query.api.archive;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/**
 * Asks who has looked into the letters of a unit in the archive, the last one first. For whoever
 * has {@code SEE_ACCESS_LOG} there; for anybody else there is nothing.
 */
public record FindAccesses(Scope scope, UnitId unit, PageRequest page)
    implements Query<AccessPage> {

  @Override
  public Class<AccessPage> answer() {
    return AccessPage.class;
  }
}
