package io.lienlac.query.api.archive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.directive.Directives;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;

/**
 * Finds directives of issuers in the viewer's jurisdiction, to be shown in an inspector's capacity.
 * Whoever asks must have recorded before that they are opened.
 */
public record FindInspected(Scope scope, Set<DirectiveId> ids) implements Query<Directives> {

  @Override
  public Class<Directives> answer() {
    return Directives.class;
  }
}
