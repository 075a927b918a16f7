package io.lienlac.query.archive;

import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.archive.ExportView;
import io.lienlac.query.support.Values;
import java.util.List;
import org.bson.Document;

/** An export as it stands in its collection. */
final class ExportDocument {

  static final String INSPECTOR = "inspector";
  static final String FETCHED_AT = "fetchedAt";

  private static final String LETTERS = "letters";

  private ExportDocument() {}

  /** Every field that the event fills. */
  static Document exported(ArchiveExported event) {
    return new Document(INSPECTOR, event.inspector().toString())
        .append("text", event.text())
        .append("filter", FilterDocument.of(event.filter()))
        .append("purpose", event.purpose())
        .append("caseNumber", event.caseNumber())
        .append(LETTERS, event.letters().stream().map(ExportDocument::letter).toList())
        .append("digest", event.digest())
        .append("exportedAt", Values.micros(event.exportedAt()));
  }

  static ExportView view(Document export) {
    return new ExportView(
        new ExportId(Values.id(export, "_id")),
        new PersonId(Values.id(export, INSPECTOR)),
        export.getString("text"),
        FilterDocument.filter(export.get("filter", Document.class)),
        export.getString("purpose"),
        export.getString("caseNumber"),
        letters(export.getList(LETTERS, Document.class)),
        export.getString("digest"),
        Values.instant(export, "exportedAt"),
        Values.instantOrNull(export, FETCHED_AT));
  }

  private static Document letter(ShownLetter letter) {
    return new Document("directive", letter.directive().toString())
        .append("issuer", letter.issuer().toString());
  }

  private static List<ShownLetter> letters(List<Document> letters) {
    return letters.stream()
        .map(
            letter ->
                new ShownLetter(
                    new DirectiveId(Values.id(letter, "directive")),
                    new UnitId(Values.id(letter, "issuer"))))
        .toList();
  }
}
