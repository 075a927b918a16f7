package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.FindInbox;
import io.lienlac.query.api.directive.FindInboxItems;
import io.lienlac.query.api.directive.InboxFilter;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.InboxItems;
import io.lienlac.query.api.directive.InboxOrder;
import io.lienlac.query.api.directive.InboxPage;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Answers what is in an inbox. */
final class InboxQueryHandler {

  private static final KeysetPages NEWEST = KeysetPages.by(InboxItemDocument.NEWEST);
  private static final KeysetPages MOST_URGENT = KeysetPages.by(InboxItemDocument.MOST_URGENT);

  private final ProjectionGenerations generations;
  private final DirectiveVisibility visibility;

  InboxQueryHandler(ProjectionGenerations generations, DirectiveVisibility visibility) {
    this.generations = generations;
    this.visibility = visibility;
  }

  @QueryHandler
  InboxPage handle(FindInbox query) {
    InboxOwner owner = new InboxOwner(query.recipientKind(), query.recipient());
    if (!InboxOwner.of(query.scope()).contains(owner)) {
      return new InboxPage(KeysetPages.empty());
    }
    KeysetPages pages = query.order() == InboxOrder.MOST_URGENT ? MOST_URGENT : NEWEST;
    return new InboxPage(
        KeysetPages.map(
            pages.read(
                generations.shown(InboxItemProjection.DEFINITION),
                filter(owner, query.filter()),
                query.page()),
            InboxItemDocument::view));
  }

  @QueryHandler
  InboxItems handle(FindInboxItems query) {
    List<InboxItemView> found = new ArrayList<>();
    for (Document item :
        Lookup.of(
            generations.shown(InboxItemProjection.DEFINITION),
            Filters.in("_id", Values.texts(query.ids())))) {
      if (InboxItemDocument.complete(item)) {
        found.add(InboxItemDocument.view(item));
      }
    }
    return new InboxItems(visible(query.scope(), found));
  }

  /** The viewer's own, and those of letters of which the viewer may see what became. */
  private List<InboxItemView> visible(Scope scope, List<InboxItemView> items) {
    List<InboxOwner> owners = InboxOwner.of(scope);
    Set<UnitId> issuers =
        visibility.seenDeliveries(scope, items.stream().map(InboxItemView::issuer).toList());
    return items.stream()
        .filter(
            item ->
                owners.contains(new InboxOwner(item.recipientKind(), item.recipient()))
                    || issuers.contains(item.issuer()))
        .toList();
  }

  private static Bson filter(InboxOwner owner, InboxFilter wanted) {
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.eq(InboxItemDocument.RECIPIENT, owner.id().toString()));
    filters.add(Filters.eq(InboxItemDocument.RECIPIENT_KIND, owner.kind().name()));
    filters.addAll(ItemFilters.oneOf(InboxItemDocument.KIND, wanted.kinds()));
    filters.addAll(ItemFilters.oneOf(InboxItemDocument.URGENCY, wanted.urgencies()));
    if (wanted.issuer() != null) {
      filters.add(Filters.eq(InboxItemDocument.ISSUER, wanted.issuer().toString()));
    }
    filters.addAll(ItemFilters.done(InboxItemDocument.READ_AT, wanted.read()));
    filters.addAll(ItemFilters.done(InboxItemDocument.ACKNOWLEDGED_AT, wanted.acknowledged()));
    return Filters.and(filters);
  }
}
