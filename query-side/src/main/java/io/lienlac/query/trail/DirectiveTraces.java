package io.lienlac.query.trail;

import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.List;
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
      case InvitationAnswered e -> answered(e);
      case DirectiveWithdrawn e -> FollowUpTraces.withdrawn(e);
      case WithdrawalAnnounced e -> FollowUpTraces.announced(e);
      case DirectiveCorrected e -> FollowUpTraces.corrected(e);
      case DirectiveReminded e -> FollowUpTraces.reminded(e);
      case RecipientsReminded e -> FollowUpTraces.reminded(e);
    };
  }

  private static Trace sent(DirectiveSent event) {
    Trace trace =
        new Trace()
            .by(event.sentBy(), event.onBehalfOf())
            .about(Subjects.of(event.directiveId()), Subjects.of(event.issuer()));
    if (event.corrects() != null) {
      trace.about(Subjects.of(event.corrects()));
    }
    return trace
        .at(Subjects.of(event.issuer()))
        .saying(
            facts -> {
              facts.unit("issuer", event.issuer());
              facts.constant("letterKind", event.kind());
              facts.text("number", numberAndSymbol(event));
              facts.date("letterDate", event.date());
            })
        .remember(Subjects.of(event.directiveId()), event.issuer())
        .saying(facts -> sayToday(facts, event));
  }

  /** What matters of a letter on the day when it is sent. */
  private static void sayToday(Facts facts, DirectiveSent event) {
    facts.constant("urgency", event.urgency());
    facts.constant("requiredAnswer", event.requiredAnswer());
    facts.instant("dueAt", event.dueAt());
    facts.number("recipients", event.recipientCount());
    facts.some("attachments", event.attachments().or(List.of()).size());
    facts.some("basis", event.basis().size());
    facts.flag("corrects", event.corrects() != null);
    if (event.occasion() != null) {
      facts.instant("beginsAt", event.occasion().beginsAt());
      facts.instant("endsAt", event.occasion().endsAt());
    }
  }

  private static Trace addressed(DirectiveAddressed event) {
    return new Trace()
        .about(Subjects.of(event.directiveId()), Subjects.of(event.issuer()))
        .reaching(event.recipients().stream().map(Subjects::of).toList())
        .at(Subjects.of(event.issuer()))
        .saying(facts -> facts.run(event.firstOrdinal(), event.recipients().size()));
  }

  /** What a recipient did is the issuer's matter, too. */
  private static Trace received(
      ReceiptId receipt, DirectiveId directive, RecipientKind kind, UUID recipient) {
    TrailSubject who = Subjects.recipient(kind, recipient);
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

  /** Who comes instead is named only if this system knows the person, and by the id alone. */
  private static Trace answered(InvitationAnswered event) {
    Trace trace =
        received(event.receiptId(), event.directiveId(), event.recipientKind(), event.recipient())
            .by(event.answeredBy(), event.onBehalfOf());
    if (event.deputy() != null) {
      trace.about(Subjects.of(event.deputy()));
    }
    return trace.saying(
        facts -> {
          facts.constant("answer", event.answer());
          facts.person("deputy", event.deputy());
        });
  }

  private static @Nullable String numberAndSymbol(DirectiveSent event) {
    return event.number() == null ? null : event.number() + "/" + event.symbol();
  }
}
