package io.lienlac.query.directive;

import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.query.support.Values;
import java.util.List;
import org.bson.Document;

/** The small parts of a letter as they stand in a document. */
final class LetterParts {

  private LetterParts() {}

  static Document of(RecipientLine line) {
    return new Document("text", line.text()).append("purpose", line.purpose().name());
  }

  static RecipientLine recipientLine(Document document) {
    return new RecipientLine(
        document.getString("text"), Values.constant(document, "purpose", Purpose.class));
  }

  static Document of(Basis basis) {
    return new Document("directive", Values.text(basis.directiveId()))
        .append("number", basis.number())
        .append("issuer", basis.issuer());
  }

  static Basis basis(Document document) {
    String directive = document.getString("directive");
    return new Basis(
        directive == null ? null : DirectiveId.of(directive),
        document.getString("number"),
        document.getString("issuer"));
  }

  static Document of(Attachment attachment) {
    return new Document("name", attachment.name())
        .append("mediaType", attachment.mediaType())
        .append("size", attachment.size())
        .append("sha256", attachment.sha256());
  }

  static List<Document> ofAll(List<Attachment> attachments) {
    return attachments.stream().map(LetterParts::of).toList();
  }

  static Attachment attachment(Document document) {
    return new Attachment(
        document.getString("name"),
        document.getString("mediaType"),
        document.get("size", Number.class).longValue(),
        document.getString("sha256"));
  }
}
