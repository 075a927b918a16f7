package io.lienlac.query.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A filter of the archive, as it stands in documents. */
final class FilterDocument {

  private FilterDocument() {}

  static Document of(ArchiveFilter filter) {
    return new Document("issuer", Values.text(filter.issuer()))
        .append("below", Values.text(filter.below()))
        .append("kinds", Values.texts(filter.kinds()))
        .append("from", Values.text(filter.from()))
        .append("to", Values.text(filter.to()))
        .append("acknowledged", filter.acknowledged());
  }

  static ArchiveFilter filter(Document filter) {
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
