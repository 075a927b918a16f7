package io.lienlac.query.archive;

import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.query.api.archive.SavedSearchView;
import io.lienlac.query.support.Values;
import org.bson.Document;

/** A saved search as it stands in its collection. */
final class SavedSearchDocument {

  static final String OWNER = "owner";
  static final String NEWEST = "newest";
  static final String DELETED_AT = "deletedAt";

  private static final String FILTER = "filter";

  private SavedSearchDocument() {}

  /** Every field that the event fills. */
  static Document saved(SearchSaved event) {
    String time = Values.latestFirst(Values.micros(event.savedAt()));
    return new Document(OWNER, event.owner().toString())
        .append(NEWEST, time + "." + event.savedSearchId())
        .append("name", event.name())
        .append("text", event.text())
        .append(FILTER, FilterDocument.of(event.filter()))
        .append("order", event.order().name())
        .append("savedAt", Values.micros(event.savedAt()));
  }

  static Document deleted(SavedSearchDeleted event) {
    return new Document(DELETED_AT, Values.micros(event.deletedAt()));
  }

  static SavedSearchView view(Document search) {
    return new SavedSearchView(
        new SavedSearchId(Values.id(search, "_id")),
        search.getString("name"),
        search.getString("text"),
        FilterDocument.filter(search.get(FILTER, Document.class)),
        Values.constant(search, "order", ArchiveOrder.class),
        Values.instant(search, "savedAt"),
        Values.instantOrNull(search, DELETED_AT));
  }
}
