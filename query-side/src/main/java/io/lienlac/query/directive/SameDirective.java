package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/** Handles all that happens to one directive one after another, whichever inbox it is about. */
final class SameDirective implements SequencingPolicy<EventMessage<?>> {

  /** A text: the dead-letter queue tells others apart by hash code only. */
  @Override
  public Object getSequenceIdentifierFor(EventMessage<?> event) {
    if (!(event.getPayload() instanceof DirectiveEvent payload)) {
      return event.getIdentifier();
    }
    return switch (payload) {
      case DirectiveSent sent -> sent.directiveId().toString();
      case DirectiveAddressed addressed -> addressed.directiveId().toString();
      case DirectiveRead read -> read.directiveId().toString();
      case DirectiveAcknowledged acknowledged -> acknowledged.directiveId().toString();
      case DirectiveWithdrawn withdrawn -> withdrawn.directiveId().toString();
      case WithdrawalAnnounced announced -> announced.directiveId().toString();
      case DirectiveCorrected corrected -> corrected.directiveId().toString();
      case DirectiveReminded reminded -> reminded.directiveId().toString();
      case RecipientsReminded reminded -> reminded.directiveId().toString();
      case InvitationAnswered answered -> answered.directiveId().toString();
    };
  }
}
