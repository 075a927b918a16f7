package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A directive that another letter corrects. The event names no recipients: they are all who had the
 * directive by then.
 */
record CorrectedLetter(DirectiveId directive, long position) implements InboxEffect {

  private static final int AT_ONCE = 1_000;

  /** Marks their items with the position of the event, and says which inboxes that changed. */
  InboxChange mark(MongoCollection<Document> items) {
    List<String> receipts = new ArrayList<>();
    Set<UUID> recipients = new HashSet<>();
    for (Document item :
        Lookup.of(items, thoseThere())
            .projection(Projections.include(InboxItemDocument.RECIPIENT))) {
      receipts.add(item.getString("_id"));
      recipients.add(Values.id(item, InboxItemDocument.RECIPIENT));
      if (receipts.size() == AT_ONCE) {
        mark(items, receipts);
        receipts.clear();
      }
    }
    mark(items, receipts);
    return InboxChange.changed(directive, recipients);
  }

  private void mark(MongoCollection<Document> items, List<String> receipts) {
    if (!receipts.isEmpty()) {
      items.updateMany(
          Filters.in("_id", receipts),
          combine(InboxItemDocument.corrected(), InboxItemDocument.changed(position)));
    }
  }

  private Bson thoseThere() {
    return Filters.and(
        Filters.eq(InboxItemDocument.DIRECTIVE, directive.toString()),
        Filters.lt(InboxItemDocument.ARRIVED, position));
  }
}
