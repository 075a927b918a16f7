package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.support.Values;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A directive in one inbox as it stands in its collection; its id is that of the receipt. */
final class InboxItemDocument {

  static final String DIRECTIVE = "directive";
  static final String RECIPIENT_KIND = "recipientKind";
  static final String RECIPIENT = "recipient";
  static final String ORDINAL = "ordinal";
  static final String ISSUER = "issuer";
  static final String KIND = "kind";
  static final String URGENCY = "urgency";
  static final String READ_AT = "readAt";
  static final String ACKNOWLEDGED_AT = "acknowledgedAt";
  static final String NEWEST = "newest";
  static final String MOST_URGENT = "mostUrgent";
  static final String AGENDA = "agenda";
  static final String WITHDRAWN_AT = "withdrawnAt";
  static final String OPENED_BEFORE_WITHDRAWAL = "openedBeforeWithdrawal";

  /** The position of the event that brought it. */
  static final String ARRIVED = "arrived";

  /** The position of the last event that changed it for its recipient, who did not do it. */
  static final String CHANGED = "changed";

  private static final String CORRECTED = "corrected";

  private InboxItemDocument() {}

  static Bson addressed(DirectiveAddressed event, long position, Recipient recipient, int ordinal) {
    String newest = NewestFirst.place(event.sentAt(), event.directiveId());
    int leastUrgent = Urgency.values().length - event.urgency().ordinal();
    Document item =
        new Document(DIRECTIVE, event.directiveId().toString())
            .append(RECIPIENT_KIND, recipient.kind().name())
            .append(RECIPIENT, recipient.id().toString())
            .append(ORDINAL, ordinal)
            .append("purpose", recipient.purpose().name())
            .append(ISSUER, event.issuer().toString())
            .append(KIND, event.kind().name())
            .append(URGENCY, event.urgency().name())
            .append("requiredAnswer", event.requiredAnswer().name())
            .append("dueAt", Values.microsOrNull(event.dueAt()))
            .append("sentAt", Values.micros(event.sentAt()))
            .append(ARRIVED, position)
            .append(NEWEST, newest)
            .append(MOST_URGENT, leastUrgent + newest);
    Occasion occasion = event.occasion();
    if (occasion != null) {
      ReceiptId receipt = ReceiptId.of(event.directiveId(), recipient.kind(), recipient.id());
      item.append(OccasionDocument.FIELD, OccasionDocument.of(occasion))
          .append(AGENDA, OccasionDocument.place(occasion.beginsAt(), receipt));
    }
    return new Document("$set", item);
  }

  static Bson withdrawn(WithdrawalAnnounced event) {
    return combine(
        set(WITHDRAWN_AT, Values.micros(event.withdrawnAt())),
        set(OPENED_BEFORE_WITHDRAWAL, event.opened()));
  }

  /** By which letter, and when, is for the letter to say. */
  static Bson corrected() {
    return set(CORRECTED, true);
  }

  /** To be written once the change itself can be read; to be repeated and reordered at will. */
  static Bson changed(long position) {
    return max(CHANGED, position);
  }

  static Bson read(DirectiveRead event) {
    return combine(
        set(READ_AT, Values.micros(event.readAt())),
        set("readBy", event.readBy().toString()),
        set("readOnBehalfOf", Values.text(event.onBehalfOf())));
  }

  static Bson acknowledged(DirectiveAcknowledged event) {
    return combine(
        set(ACKNOWLEDGED_AT, Values.micros(event.acknowledgedAt())),
        set("acknowledgedBy", event.acknowledgedBy().toString()),
        set("acknowledgedOnBehalfOf", Values.text(event.onBehalfOf())));
  }

  /** Whether it is addressed: that it was read may be known here before. */
  static boolean complete(Document item) {
    return item.containsKey(RECIPIENT);
  }

  /** Where the position of such news stands. */
  static String position(InboxNewsKind kind) {
    return switch (kind) {
      case ARRIVALS -> ARRIVED;
      case CHANGES -> CHANGED;
    };
  }

  static long position(Document item, InboxNewsKind kind) {
    return item.get(position(kind), Number.class).longValue();
  }

  /** Whether the letter shows all that was done to it as far as the item does. */
  static boolean isShownBy(Document item, DirectiveView letter) {
    return (item.get(WITHDRAWN_AT) == null || letter.withdrawal() != null)
        && (!item.getBoolean(CORRECTED, false) || letter.correctedAt() != null);
  }

  static InboxItemView view(Document item) {
    return new InboxItemView(
        new ReceiptId(Values.id(item, "_id")),
        new DirectiveId(Values.id(item, DIRECTIVE)),
        Values.constant(item, RECIPIENT_KIND, RecipientKind.class),
        Values.id(item, RECIPIENT),
        item.getInteger(ORDINAL),
        Values.constant(item, "purpose", Purpose.class),
        new UnitId(Values.id(item, ISSUER)),
        Values.constant(item, KIND, DirectiveKind.class),
        Values.constant(item, URGENCY, Urgency.class),
        Values.constant(item, "requiredAnswer", RequiredAnswer.class),
        Values.instantOrNull(item, "dueAt"),
        OccasionDocument.read(item),
        Values.instant(item, "sentAt"),
        Values.instantOrNull(item, READ_AT),
        person(item, "readBy"),
        person(item, "readOnBehalfOf"),
        Values.instantOrNull(item, ACKNOWLEDGED_AT),
        person(item, "acknowledgedBy"),
        person(item, "acknowledgedOnBehalfOf"),
        Values.instantOrNull(item, WITHDRAWN_AT),
        item.getBoolean(OPENED_BEFORE_WITHDRAWAL, false),
        ReminderDocument.read(item),
        AnswerDocument.read(item));
  }

  private static @Nullable PersonId person(Document item, String field) {
    String person = item.getString(field);
    return person == null ? null : PersonId.of(person);
  }
}
