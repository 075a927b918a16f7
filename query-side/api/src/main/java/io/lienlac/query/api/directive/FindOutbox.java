package io.lienlac.query.api.directive;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/** Asks for what a unit that the viewer acts for now has sent; of any other unit, nothing. */
public record FindOutbox(Scope scope, UnitId unit, OutboxFilter filter, PageRequest page)
    implements Query<OutboxPage> {

  @Override
  public Class<OutboxPage> answer() {
    return OutboxPage.class;
  }
}
