package io.lienlac.query.trail;

import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the trail keeps of directives: what was sent to whom, never what it says. */
final class DirectiveTraces {

  private DirectiveTraces() {}

  static Trace of(DirectiveEvent event) {
    return switch (event) {
      case DirectiveSent e -> sent(e);
      case DirectiveAddressed e -> addressed(e);
      case DirectiveRead e ->
          received(e.receiptId(), e.directiveId(), e.recipientKind(), e.recipient())
              .by(e.readBy(), e.onBehalfOf());
      case DirectiveAcknowledged e ->
          received(e.receiptId(), e.directiveId(), e.recipientKind(), e.recipient())
              .by(e.acknowledgedBy(), e.onBehalfOf());
    };
  }

  private static Trace sent(DirectiveSent event) {
    return new Trace()
        .by(event.sentBy(), event.onBehalfOf())
        .about(Subjects.of(event.directiveId()), Subjects.of(event.issuer()))
        .at(Subjects.of(event.issuer()))
        .saying(
            facts -> {
              facts.unit("issuer", event.issuer());
              facts.constant("letterKind", event.kind());
              facts.text("number", numberAndSymbol(event));
              facts.date("letterDate", event.date());
            })
        .remember(Subjects.of(event.directiveId()), event.issuer())
        .saying(
            facts -> {
              facts.constant("urgency", event.urgency());
              facts.constant("requiredAnswer", event.requiredAnswer());
              facts.instant("dueAt", event.dueAt());
              facts.number("recipients", event.recipientCount());
            });
  }

  private static Trace addressed(DirectiveAddressed event) {
    return new Trace()
        .about(Subjects.of(event.directiveId()), Subjects.of(event.issuer()))
        .reaching(event.recipients().stream().map(DirectiveTraces::subject).toList())
        .at(Subjects.of(event.issuer()))
        .saying(
            facts -> {
              facts.number("recipients", event.recipients().size());
              facts.number("first", event.firstOrdinal() + 1L);
              facts.number("last", event.firstOrdinal() + (long) event.recipients().size());
            });
  }

  /** What a recipient did is the issuer's matter, too. */
  private static Trace received(
      ReceiptId receipt, DirectiveId directive, RecipientKind kind, UUID recipient) {
    TrailSubject who = subject(kind, recipient);
    return new Trace()
        .about(Subjects.of(receipt), Subjects.of(directive), who)
        .at(who)
        .at(Subjects.of(directive))
        .saying(
            facts -> {
              switch (kind) {
                case UNIT -> facts.unit("recipient", new UnitId(recipient));
                case PERSON -> facts.person("recipient", new PersonId(recipient));
              }
            });
  }

  private static TrailSubject subject(Recipient recipient) {
    return subject(recipient.kind(), recipient.id());
  }

  private static TrailSubject subject(RecipientKind kind, UUID id) {
    return switch (kind) {
      case UNIT -> Subjects.of(new UnitId(id));
      case PERSON -> Subjects.of(new PersonId(id));
    };
  }

  private static @Nullable String numberAndSymbol(DirectiveSent event) {
    return event.number() == null ? null : event.number() + "/" + event.symbol();
  }
}
