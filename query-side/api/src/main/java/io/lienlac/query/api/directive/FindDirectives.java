package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;

/**
 * Finds directives that the viewer may see: those in an inbox that is the viewer's now, and those
 * of an issuer that the viewer acts for or whose deliveries the viewer sees.
 */
public record FindDirectives(Scope scope, Set<DirectiveId> ids) implements Query<Directives> {

  @Override
  public Class<Directives> answer() {
    return Directives.class;
  }
}
