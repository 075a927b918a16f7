package io.lienlac.query.api.directive;

import io.lienlac.api.directive.RecipientKind;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.UUID;

/**
 * Asks for the inbox of a unit that the viewer acts for now, or for the viewer's own. Any other is
 * empty.
 */
public record FindInbox(
    Scope scope,
    RecipientKind recipientKind,
    UUID recipient,
    InboxFilter filter,
    InboxOrder order,
    PageRequest page)
    implements Query<InboxPage> {

  @Override
  public Class<InboxPage> answer() {
    return InboxPage.class;
  }
}
