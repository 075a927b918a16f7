package io.lienlac.query.api.directive;

import io.lienlac.api.directive.ReceiptId;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.Set;

/**
 * Finds items of inboxes that are the viewer's now, or whose letters' delivery the viewer may see.
 */
public record FindInboxItems(Scope scope, Set<ReceiptId> ids) implements Query<InboxItems> {

  @Override
  public Class<InboxItems> answer() {
    return InboxItems.class;
  }
}
