package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import io.lienlac.query.api.directive.FindInbox;
import io.lienlac.query.api.directive.FindInboxItems;
import io.lienlac.query.api.directive.InboxFilter;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.InboxItems;
import io.lienlac.query.api.directive.InboxOrder;
import io.lienlac.query.api.directive.InboxPage;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Answers what is in an inbox. */
final class InboxQueryHandler {

  private static final KeysetPages NEWEST = KeysetPages.by(InboxItemDocument.NEWEST);
  private static final KeysetPages MOST_URGENT = KeysetPages.by(InboxItemDocument.MOST_URGENT);

  private final ProjectionGenerations generations;

  InboxQueryHandler(ProjectionGenerations generations) {
    this.generations = generations;
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
    List<InboxOwner> owners = InboxOwner.of(query.scope());
    List<InboxItemView> found = new ArrayList<>();
    for (Document item :
        generations
            .shown(InboxItemProjection.DEFINITION)
            .find(Filters.in("_id", Values.texts(query.ids())))) {
      if (InboxItemDocument.complete(item)) {
        InboxItemView view = InboxItemDocument.view(item);
        if (owners.contains(new InboxOwner(view.recipientKind(), view.recipient()))) {
          found.add(view);
        }
      }
    }
    return new InboxItems(found);
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
