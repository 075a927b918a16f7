package io.lienlac.graphql.directive;

import static io.lienlac.api.archive.ArchiveRefusal.INSPECTION_NEEDED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.organisation.Power;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.archive.FindInspectable;
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
    DirectiveView found = first(views.ask(new FindDirectives(requester.scope(), ids)).directives());
    if (found == null) {
      refuseWithoutInspection(requester, ids);
    }
    return found;
  }

  /** What somebody may see as an inspector only is opened out of a search, and by nothing else. */
  private void refuseWithoutInspection(Requester requester, Set<DirectiveId> ids) {
    boolean inspects = !requester.scope().unitsOf(Power.SEARCH_ARCHIVE).isEmpty();
    if (inspects && !views.ask(new FindInspectable(requester.scope(), ids)).ids().isEmpty()) {
      throw new CommandRefused(INSPECTION_NEEDED, "id");
    }
  }

  @Nullable InboxItemView inboxItem(Requester requester, UUID id) {
    Set<ReceiptId> ids = Set.of(new ReceiptId(id));
    return first(views.ask(new FindInboxItems(requester.scope(), ids)).items());
  }

  private static <V> @Nullable V first(List<V> found) {
    return found.isEmpty() ? null : found.getFirst();
  }
}
