package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.FindInboxItems;
import io.lienlac.query.api.directive.InboxItemView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds single things for a viewer; what the viewer may not see is not found. */
@Component
class DirectiveReader {

  private final Views views;

  DirectiveReader(Views views) {
    this.views = views;
  }

  @Nullable DirectiveView directive(Requester requester, UUID id) {
    Set<DirectiveId> ids = Set.of(new DirectiveId(id));
    return first(views.ask(new FindDirectives(requester.scope(), ids)).directives());
  }

  @Nullable InboxItemView inboxItem(Requester requester, UUID id) {
    Set<ReceiptId> ids = Set.of(new ReceiptId(id));
    return first(views.ask(new FindInboxItems(requester.scope(), ids)).items());
  }

  private static <V> @Nullable V first(List<V> found) {
    return found.isEmpty() ? null : found.getFirst();
  }
}
