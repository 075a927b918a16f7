package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/**
 * A run of items that were changed by no act of their recipients. They get the position of the
 * change after all else: whoever finds an item by it can read the change.
 *
 * @param receipts the ids of the items
 */
record ChangedRun(List<String> receipts, long position) implements InboxEffect {

  ChangedRun {
    receipts = List.copyOf(receipts);
  }

  WriteModel<Document> mark() {
    return new UpdateManyModel<>(Filters.in("_id", receipts), InboxItemDocument.changed(position));
  }
}
