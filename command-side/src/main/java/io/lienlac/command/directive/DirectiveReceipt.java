package io.lienlac.command.directive;

import static io.lienlac.api.directive.DirectiveRefusal.ACKNOWLEDGEMENT_NOT_ASKED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveCommand.AcknowledgeDirective;
import io.lienlac.api.directive.DirectiveCommand.MarkDirectiveRead;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What one recipient, a unit or a person, did with one directive. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class DirectiveReceipt {

  @AggregateIdentifier private ReceiptId id;
  private boolean read;
  private boolean acknowledged;

  DirectiveReceipt() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(MarkDirectiveRead command, ReceivingRules rules) {
    InboxItem item =
        new InboxItem(
            command.receiptId(),
            command.directiveId(),
            command.recipientKind(),
            command.recipient());
    Receiving receiving = rules.check(item, command.actor(), command.at());
    readOnce(item, receiving, command.actor(), command.at());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AcknowledgeDirective command, ReceivingRules rules) {
    InboxItem item =
        new InboxItem(
            command.receiptId(),
            command.directiveId(),
            command.recipientKind(),
            command.recipient());
    Receiving receiving = rules.check(item, command.actor(), command.at());
    if (!receiving.acknowledgementAsked()) {
      throw new CommandRefused(ACKNOWLEDGEMENT_NOT_ASKED, "directiveId");
    }
    readOnce(item, receiving, command.actor(), command.at());
    acknowledgeOnce(item, receiving, command.actor(), command.at());
  }

  @EventSourcingHandler
  void on(DirectiveRead event) {
    id = event.receiptId();
    read = true;
  }

  @EventSourcingHandler
  void on(DirectiveAcknowledged event) {
    acknowledged = true;
  }

  private void readOnce(InboxItem item, Receiving receiving, PersonId actor, Instant at) {
    if (!read) {
      apply(
          new DirectiveRead(
              item.receipt(),
              item.directive(),
              item.kind(),
              item.recipient(),
              actor,
              receiving.capacity().onBehalfOf(),
              at));
    }
  }

  private void acknowledgeOnce(InboxItem item, Receiving receiving, PersonId actor, Instant at) {
    if (!acknowledged) {
      apply(
          new DirectiveAcknowledged(
              item.receipt(),
              item.directive(),
              item.kind(),
              item.recipient(),
              actor,
              receiving.capacity().onBehalfOf(),
              at));
    }
  }
}
