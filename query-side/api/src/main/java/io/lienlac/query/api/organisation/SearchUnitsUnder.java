package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;

/**
 * Asks for the open units that stand right under {@code parent} today, so far as they are in the
 * viewer's scope ({@code SEE_STAFF}).
 */
public record SearchUnitsUnder(Scope scope, UnitId parent, PageRequest page)
    implements Query<UnitPage> {
  @Override
  public Class<UnitPage> answer() {
    return UnitPage.class;
  }
}
