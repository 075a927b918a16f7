package io.lienlac.query.directive;

import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.query.support.Values;
import java.time.Instant;
import java.util.HexFormat;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An occasion as it stands in a document, and its place in calendars. */
final class OccasionDocument {

  static final String FIELD = "occasion";
  static final String ENDS_AT = FIELD + ".endsAt";

  private OccasionDocument() {}

  static @Nullable Document of(@Nullable Occasion occasion) {
    return occasion == null
        ? null
        : new Document("beginsAt", Values.micros(occasion.beginsAt()))
            .append("endsAt", Values.micros(occasion.endsAt()))
            .append("venue", occasion.venue());
  }

  static @Nullable Occasion read(Document document) {
    Document occasion = document.get(FIELD, Document.class);
    return occasion == null
        ? null
        : new Occasion(
            Values.instant(occasion, "beginsAt"),
            Values.instant(occasion, "endsAt"),
            occasion.getString("venue"));
  }

  /** A place of its own for every entry; the plain order of the places is that of the times. */
  static String place(Instant beginsAt, ReceiptId receipt) {
    return bound(beginsAt) + "." + receipt;
  }

  /** Before the places of whatever begins at the instant, after those of what begins earlier. */
  static String bound(Instant instant) {
    return HexFormat.of().toHexDigits(Values.micros(instant) ^ Long.MIN_VALUE);
  }
}
