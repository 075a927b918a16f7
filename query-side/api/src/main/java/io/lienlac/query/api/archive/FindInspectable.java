package io.lienlac.query.api.archive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;

/** Asks which directives are of issuers in the viewer's jurisdiction; says nothing else of them. */
public record FindInspectable(Scope scope, Set<DirectiveId> ids) implements Query<Inspectable> {

  @Override
  public Class<Inspectable> answer() {
    return Inspectable.class;
  }
}
