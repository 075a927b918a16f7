package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.graphql.support.GlobalId;

/** Reads the ids of this feature; what is no such id is read as the id of nothing. */
final class DirectiveIds {

  static final String DIRECTIVE = "Directive";
  static final String INBOX_ITEM = "InboxItem";

  private DirectiveIds() {}

  static DirectiveId directive(String id) {
    return new DirectiveId(GlobalId.read(DIRECTIVE, id));
  }
}
