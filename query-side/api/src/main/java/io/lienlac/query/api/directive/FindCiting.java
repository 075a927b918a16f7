package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;

/**
 * Finds the letters that cite these and that the viewer may see, among the {@link #MOST} that were
 * sent last.
 */
public record FindCiting(Scope scope, Set<DirectiveId> ids) implements Query<CitingDirectives> {

  /** Most letters that are looked at. */
  public static final int MOST = 500;

  @Override
  public Class<CitingDirectives> answer() {
    return CitingDirectives.class;
  }
}
