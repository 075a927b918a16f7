package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.support.Values;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A directive as it stands in its collection. */
final class DirectiveDocument {

  static final String ISSUER = "issuer";
  static final String KIND = "kind";
  static final String URGENCY = "urgency";
  static final String PLACE_IN_OUTBOX = "newest";

  private DirectiveDocument() {}

  /** Every field that the event fills. */
  static Document of(DirectiveSent event) {
    return new Document(ISSUER, event.issuer().toString())
        .append(KIND, event.kind().name())
        .append("number", event.number())
        .append("symbol", event.symbol())
        .append("date", event.date().toString())
        .append("place", event.place())
        .append("subject", event.subject())
        .append("body", event.body())
        .append("about", Values.text(event.about()))
        .append(URGENCY, event.urgency().name())
        .append("signer", Values.text(event.signer()))
        .append("signerPosition", Values.text(event.signerPosition()))
        .append("signerCapacity", Values.text(event.signerCapacity()))
        .append("recipientLines", event.recipientLines().stream().map(LetterParts::of).toList())
        .append("basis", event.basis().stream().map(LetterParts::of).toList())
        .append("attachments", event.attachments().stream().map(LetterParts::of).toList())
        .append("requiredAnswer", event.requiredAnswer().name())
        .append("dueAt", Values.microsOrNull(event.dueAt()))
        .append("audience", AudienceDocument.of(event.audience()))
        .append("recipientCount", event.recipientCount())
        .append("recipientDigest", event.recipientDigest())
        .append("sentBy", event.sentBy().toString())
        .append("onBehalfOf", Values.text(event.onBehalfOf()))
        .append("sentAt", Values.micros(event.sentAt()))
        .append(PLACE_IN_OUTBOX, NewestFirst.place(event.sentAt(), event.directiveId()));
  }

  static DirectiveView view(Document directive) {
    return new DirectiveView(
        new DirectiveId(Values.id(directive, "_id")),
        new UnitId(Values.id(directive, ISSUER)),
        Values.constant(directive, KIND, DirectiveKind.class),
        directive.getString("number"),
        directive.getString("symbol"),
        Values.date(directive, "date"),
        directive.getString("place"),
        directive.getString("subject"),
        directive.getString("body"),
        person(directive, "about"),
        Values.constant(directive, URGENCY, Urgency.class),
        person(directive, "signer"),
        Values.constantOrNull(directive, "signerPosition", Position.class),
        Values.constantOrNull(directive, "signerCapacity", SignerCapacity.class),
        list(directive, "recipientLines", LetterParts::recipientLine),
        list(directive, "basis", LetterParts::basis),
        list(directive, "attachments", LetterParts::attachment),
        Values.constant(directive, "requiredAnswer", RequiredAnswer.class),
        Values.instantOrNull(directive, "dueAt"),
        AudienceDocument.audience(directive.get("audience", Document.class)),
        directive.getInteger("recipientCount"),
        directive.getString("recipientDigest"),
        new PersonId(Values.id(directive, "sentBy")),
        person(directive, "onBehalfOf"),
        Values.instant(directive, "sentAt"),
        Values.version(directive));
  }

  private static @Nullable PersonId person(Document document, String field) {
    String person = document.getString(field);
    return person == null ? null : PersonId.of(person);
  }

  private static <T> List<T> list(Document document, String field, Function<Document, T> mapper) {
    return document.getList(field, Document.class).stream().map(mapper).toList();
  }
}
