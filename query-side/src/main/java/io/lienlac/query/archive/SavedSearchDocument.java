package io.lienlac.query.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.archive.SavedSearchView;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import java.util.HexFormat;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A saved search as it stands in its collection. */
final class SavedSearchDocument {

  static final String OWNER = "owner";
  static final String NEWEST = "newest";
  static final String DELETED_AT = "deletedAt";

  private static final String FILTER = "filter";

  private SavedSearchDocument() {}

  /** Every field that the event fills. */
  static Document saved(SearchSaved event) {
    String time = HexFormat.of().toHexDigits(Long.MAX_VALUE - Values.micros(event.savedAt()));
    return new Document(OWNER, event.owner().toString())
        .append(NEWEST, time + "." + event.savedSearchId())
        .append("name", event.name())
        .append("text", event.text())
        .append(FILTER, filter(event.filter()))
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
        filter(search.get(FILTER, Document.class)),
        Values.constant(search, "order", ArchiveOrder.class),
        Values.instant(search, "savedAt"),
        Values.instantOrNull(search, DELETED_AT));
  }

  private static Document filter(ArchiveFilter filter) {
    return new Document("issuer", Values.text(filter.issuer()))
        .append("below", Values.text(filter.below()))
        .append("kinds", Values.texts(filter.kinds()))
        .append("from", Values.text(filter.from()))
        .append("to", Values.text(filter.to()))
        .append("acknowledged", filter.acknowledged());
  }

  private static ArchiveFilter filter(Document filter) {
    return new ArchiveFilter(
        unit(filter, "issuer"),
        unit(filter, "below"),
        Values.constants(filter, "kinds", DirectiveKind.class),
        date(filter, "from"),
        date(filter, "to"),
        filter.getBoolean("acknowledged"));
  }

  private static @Nullable UnitId unit(Document filter, String field) {
    String unit = filter.getString(field);
    return unit == null ? null : UnitId.of(unit);
  }

  private static @Nullable LocalDate date(Document filter, String field) {
    String date = filter.getString(field);
    return date == null ? null : LocalDate.parse(date);
  }
}
