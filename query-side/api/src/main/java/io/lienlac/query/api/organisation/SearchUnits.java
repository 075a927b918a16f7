package io.lienlac.query.api.organisation;

import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;

/** Asks for the open units in the viewer's scope ({@code SEE_STAFF}). */
public record SearchUnits(Scope scope, UnitFilter filter, PageRequest page)
    implements Query<UnitPage> {

  @Override
  public Class<UnitPage> answer() {
    return UnitPage.class;
  }
}
