package io.lienlac.command.directive;

import static io.lienlac.api.CivilTime.dateOf;
import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.directive.DirectiveCommand.RECIPIENTS_PER_EVENT;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_EMPTY;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.Recipient;
import io.lienlac.command.directory.ActingCapacity;
import java.util.List;
import java.util.OptionalInt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A letter: sent once, then addressed run by run. It does not remember the runs, for the frozen
 * list knows how far it is; and it is cached, so that the events of earlier runs, of many
 * recipients each, need not be read again to write the next one.
 */
@Aggregate(cache = "directiveCache")
@SuppressWarnings("NullAway.Init")
class Directive {

  @AggregateIdentifier private DirectiveId id;
  private @Nullable DirectiveSent sent;

  Directive() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      SendDirective command, SendingRules rules, AudienceResolver audiences, FrozenLists lists) {
    ActingCapacity capacity = rules.authorise(command.actor(), command.issuer(), command.at());
    if (sent != null) {
      requireSame(command, sent);
      return;
    }
    rules.check(command, audiences);
    List<Recipient> recipients =
        audiences.resolve(command.issuer(), command.audience(), dateOf(command.at())).stream()
            .sorted(Found.BY_NAME)
            .map(Found::recipient)
            .toList();
    if (recipients.isEmpty()) {
      throw new CommandRefused(AUDIENCE_EMPTY, "audience");
    }
    lists.freeze(command.directiveId(), recipients);
    apply(SentLetter.of(command, capacity, recipients));
  }

  @CommandHandler
  void handle(AddressRecipients command, FrozenLists lists) {
    OptionalInt next = lists.hold(id);
    if (next.isEmpty() || sent == null) {
      return;
    }
    if (next.getAsInt() != command.firstOrdinal()) {
      throw new CommandRefused(CHANGED_MEANWHILE, "firstOrdinal");
    }
    List<Recipient> run = lists.run(id, command.firstOrdinal(), RECIPIENTS_PER_EVENT);
    if (!run.isEmpty()) {
      apply(addressed(sent, command.firstOrdinal(), run));
    }
  }

  @EventSourcingHandler
  void on(DirectiveSent event) {
    id = event.directiveId();
    sent = event;
  }

  private static DirectiveAddressed addressed(
      DirectiveSent sent, int firstOrdinal, List<Recipient> run) {
    return new DirectiveAddressed(
        sent.directiveId(),
        firstOrdinal,
        run,
        sent.issuer(),
        sent.kind(),
        sent.urgency(),
        sent.requiredAnswer(),
        sent.dueAt(),
        sent.sentAt());
  }

  private static void requireSame(SendDirective command, DirectiveSent sent) {
    if (!SentLetter.again(command, sent).equals(sent)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "directiveId");
    }
  }
}
