package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.RemindersSentView;
import io.lienlac.query.api.directive.WithdrawalView;
import io.lienlac.query.support.Values;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A directive as it stands in its collection. */
final class DirectiveDocument {

  static final String ISSUER = "issuer";
  static final String KIND = "kind";
  static final String URGENCY = "urgency";
  static final String PLACE_IN_OUTBOX = "newest";
  static final String CITES = "cites";
  static final String CORRECTION = "correction";

  private static final String ABOUT = "about";
  private static final String WITHDRAWAL = "withdrawal";
  private static final String SUBJECT = "subject";
  private static final String BODY = "body";
  private static final String ATTACHMENTS = "attachments";
  private static final String REASON = "reason";

  private DirectiveDocument() {}

  /** Every field that the event fills. */
  static Document of(DirectiveSent event) {
    return new Document(ISSUER, event.issuer().toString())
        .append(KIND, event.kind().name())
        .append("number", event.number())
        .append("symbol", event.symbol())
        .append("date", event.date().toString())
        .append("place", event.place())
        .append(SUBJECT, Values.told(event.subject()))
        .append(BODY, Values.told(event.body()))
        .append(ABOUT, Values.text(event.about()))
        .append(URGENCY, event.urgency().name())
        .append("signer", Values.text(event.signer()))
        .append("signerPosition", Values.text(event.signerPosition()))
        .append("signerCapacity", Values.text(event.signerCapacity()))
        .append("recipientLines", event.recipientLines().stream().map(LetterParts::of).toList())
        .append("basis", event.basis().stream().map(LetterParts::of).toList())
        .append(CITES, cites(event.basis()))
        .append("corrects", Values.text(event.corrects()))
        .append(ATTACHMENTS, Values.told(event.attachments().map(LetterParts::ofAll)))
        .append("requiredAnswer", event.requiredAnswer().name())
        .append("dueAt", Values.microsOrNull(event.dueAt()))
        .append(OccasionDocument.FIELD, OccasionDocument.of(event.occasion()))
        .append("audience", AudienceDocument.of(event.audience()))
        .append("recipientCount", event.recipientCount())
        .append("recipientDigest", event.recipientDigest())
        .append("sentBy", event.sentBy().toString())
        .append("onBehalfOf", Values.text(event.onBehalfOf()))
        .append("sentAt", Values.micros(event.sentAt()))
        .append(PLACE_IN_OUTBOX, NewestFirst.place(event.sentAt(), event.directiveId()));
  }

  static Bson withdrawn(DirectiveWithdrawn event) {
    return set(
        WITHDRAWAL,
        new Document(REASON, Values.told(event.reason()))
            .append("withdrawnBy", event.withdrawnBy().toString())
            .append("onBehalfOf", Values.text(event.onBehalfOf()))
            .append("withdrawnAt", Values.micros(event.withdrawnAt())));
  }

  /** What the letters about whoever is erased tell, and their withdrawals. */
  static List<WriteModel<Document>> erased(PersonId person) {
    Object nothing = Values.told(new PersonalData.Erased<String>());
    Bson about = Filters.eq(ABOUT, person.toString());
    return List.of(
        new UpdateManyModel<>(
            about, combine(set(SUBJECT, nothing), set(BODY, nothing), set(ATTACHMENTS, nothing))),
        new UpdateManyModel<>(
            Filters.and(about, Filters.exists(WITHDRAWAL)),
            set(WITHDRAWAL + "." + REASON, nothing)));
  }

  static Bson corrected(DirectiveCorrected event) {
    return combine(
        set(CORRECTION, event.correction().toString()),
        set("correctedAt", Values.micros(event.correctedAt())));
  }

  static Bson reminded(DirectiveReminded event) {
    return combine(
        max("reminders", event.number()), max("remindedAt", Values.micros(event.remindedAt())));
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
        Values.toldText(directive, SUBJECT),
        Values.toldText(directive, BODY),
        person(directive, ABOUT),
        Values.constant(directive, URGENCY, Urgency.class),
        person(directive, "signer"),
        Values.constantOrNull(directive, "signerPosition", Position.class),
        Values.constantOrNull(directive, "signerCapacity", SignerCapacity.class),
        list(directive, "recipientLines", LetterParts::recipientLine),
        list(directive, "basis", LetterParts::basis),
        letter(directive, "corrects"),
        attachments(directive),
        Values.constant(directive, "requiredAnswer", RequiredAnswer.class),
        Values.instantOrNull(directive, "dueAt"),
        OccasionDocument.read(directive),
        AudienceDocument.audience(directive.get("audience", Document.class)),
        directive.getInteger("recipientCount"),
        directive.getString("recipientDigest"),
        new PersonId(Values.id(directive, "sentBy")),
        person(directive, "onBehalfOf"),
        Values.instant(directive, "sentAt"),
        withdrawal(directive),
        letter(directive, CORRECTION),
        Values.instantOrNull(directive, "correctedAt"),
        new RemindersSentView(
            directive.getInteger("reminders", 0), Values.instantOrNull(directive, "remindedAt")),
        Values.version(directive));
  }

  /** The letters of this system that it cites, by which it is found from them. */
  private static List<String> cites(List<Basis> basis) {
    return basis.stream()
        .map(Basis::directiveId)
        .filter(Objects::nonNull)
        .map(DirectiveId::toString)
        .distinct()
        .toList();
  }

  private static @Nullable WithdrawalView withdrawal(Document directive) {
    Document withdrawal = directive.get(WITHDRAWAL, Document.class);
    return withdrawal == null
        ? null
        : new WithdrawalView(
            Values.toldText(withdrawal, REASON),
            new PersonId(Values.id(withdrawal, "withdrawnBy")),
            person(withdrawal, "onBehalfOf"),
            Values.instant(withdrawal, "withdrawnAt"));
  }

  private static PersonalData<List<Attachment>> attachments(Document directive) {
    return directive.get(ATTACHMENTS) instanceof List<?>
        ? new PersonalData.Kept<List<Attachment>>(
            list(directive, ATTACHMENTS, LetterParts::attachment))
        : new PersonalData.Erased<List<Attachment>>();
  }

  private static @Nullable DirectiveId letter(Document document, String field) {
    String directive = document.getString(field);
    return directive == null ? null : DirectiveId.of(directive);
  }

  private static @Nullable PersonId person(Document document, String field) {
    String person = document.getString(field);
    return person == null ? null : PersonId.of(person);
  }

  private static <T> List<T> list(Document document, String field, Function<Document, T> mapper) {
    return document.getList(field, Document.class).stream().map(mapper).toList();
  }
}
