package io.lienlac.command.directive;

import static io.lienlac.api.directive.DirectiveRefusal.ACKNOWLEDGEMENT_NOT_ASKED;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_CORRECTED;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_WITHDRAWN;
import static io.lienlac.api.directive.DirectiveRefusal.NOT_AN_INVITATION;
import static io.lienlac.api.directive.DirectiveRefusal.OCCASION_BEGUN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveCommand.AcknowledgeDirective;
import io.lienlac.api.directive.DirectiveCommand.AnswerInvitation;
import io.lienlac.api.directive.DirectiveCommand.MarkDirectiveRead;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What one recipient, a unit or a person, did with one directive. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class DirectiveReceipt {

  @AggregateIdentifier private ReceiptId id;
  private boolean read;
  private boolean acknowledged;
  private @Nullable InvitationAnswered answer;

  DirectiveReceipt() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(MarkDirectiveRead command, ReceivingRules rules) {
    InboxItem item = InboxItem.of(command);
    Receiving receiving = rules.check(item, command.actor(), command.at());
    readOnce(item, receiving, command.actor(), command.at());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AcknowledgeDirective command, ReceivingRules rules) {
    InboxItem item = InboxItem.of(command);
    Receiving receiving = rules.check(item, command.actor(), command.at());
    if (!receiving.letter().acknowledgement()) {
      throw new CommandRefused(ACKNOWLEDGEMENT_NOT_ASKED, "directiveId");
    }
    if (receiving.letter().withdrawn() && !acknowledged) {
      throw new CommandRefused(DIRECTIVE_WITHDRAWN, "directiveId");
    }
    readOnce(item, receiving, command.actor(), command.at());
    acknowledgeOnce(item, receiving, command.actor(), command.at());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AnswerInvitation command, ReceivingRules rules) {
    InboxItem item = InboxItem.of(command);
    Receiving receiving = rules.check(item, command.actor(), command.at());
    if (isAnsweredSo(command)) {
      return;
    }
    requireAnswerable(receiving.letter(), command.at());
    rules.checkDeputy(item, command.deputy(), command.at());
    readOnce(item, receiving, command.actor(), command.at());
    apply(
        new InvitationAnswered(
            item.receipt(),
            item.directive(),
            item.kind(),
            item.recipient(),
            command.answer(),
            command.deputy(),
            PersonalData.ofNullable(command.deputyName()),
            command.actor(),
            receiving.capacity().onBehalfOf(),
            command.at()));
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

  @EventSourcingHandler
  void on(InvitationAnswered event) {
    answer = event;
  }

  private boolean isAnsweredSo(AnswerInvitation command) {
    return answer != null
        && answer.answer() == command.answer()
        && Objects.equals(answer.deputy(), command.deputy())
        && Objects.equals(
            answer.deputyName(), PersonalData.again(answer.deputyName(), command.deputyName()));
  }

  private static void requireAnswerable(Delivered letter, Instant at) {
    Instant beginsAt = letter.beginsAt();
    if (beginsAt == null) {
      throw new CommandRefused(NOT_AN_INVITATION, "directiveId");
    }
    if (letter.withdrawn()) {
      throw new CommandRefused(DIRECTIVE_WITHDRAWN, "directiveId");
    }
    if (letter.corrected()) {
      throw new CommandRefused(DIRECTIVE_CORRECTED, "directiveId");
    }
    if (!at.isBefore(beginsAt)) {
      throw new CommandRefused(OCCASION_BEGUN, "directiveId");
    }
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
