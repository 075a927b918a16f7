package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;

/** Finds the letters that cite others and that the viewer may see. */
public record FindCiting(Scope scope, Set<Wanted> wanted) implements Query<CitingDirectives> {

  /** A run of the letters that cite one. */
  public record Wanted(DirectiveId cited, PageRequest page) {}

  @Override
  public Class<CitingDirectives> answer() {
    return CitingDirectives.class;
  }
}
