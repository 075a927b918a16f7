package io.lienlac.command.directive;

import static io.lienlac.api.CivilTime.dateOf;
import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveCommand.RECIPIENTS_PER_EVENT;
import static io.lienlac.api.directive.DirectiveRefusal.ACKNOWLEDGEMENT_NOT_ASKED;
import static io.lienlac.api.directive.DirectiveRefusal.ALREADY_CORRECTED;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_EMPTY;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_CORRECTED;
import static io.lienlac.api.directive.DirectiveRefusal.DIRECTIVE_WITHDRAWN;
import static io.lienlac.api.directive.DirectiveRefusal.NOBODY_TO_REMIND;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveCommand.RemindRecipients;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.ReminderCause;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.file.FileId;
import io.lienlac.command.directory.ActingCapacity;
import io.lienlac.command.file.Uploads;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
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
  private boolean withdrawn;
  private @Nullable DirectiveId correction;
  private final RemindersSent reminders = new RemindersSent();

  Directive() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      SendDirective command,
      SendingRules rules,
      AudienceResolver audiences,
      FrozenLists lists,
      Receipts receipts,
      Corrections corrections,
      Uploads uploads,
      MetaData metadata) {
    ActingCapacity capacity = rules.authorise(command.actor(), command.issuer(), command.at());
    Map<FileId, Attachment> files = uploads.hold(command.actor(), command.attachments());
    if (sent != null) {
      requireSame(command, files, sent);
      return;
    }
    rules.check(command, audiences, files.keySet());
    List<Recipient> recipients = LetterRecipients.of(command, audiences, receipts);
    if (recipients.isEmpty()) {
      throw new CommandRefused(AUDIENCE_EMPTY, "audience");
    }
    DirectiveId corrects = command.corrects();
    if (corrects != null) {
      corrections.record(RecordCorrection.of(command, corrects, capacity));
    }
    lists.freeze(command.directiveId(), recipients, SendingRequest.of(metadata));
    uploads.keep(command.attachments(), command.about());
    apply(SentLetter.of(command, capacity, recipients, files));
  }

  @CommandHandler
  void handle(AddressRecipients command, FrozenLists lists) {
    OptionalInt next = lists.hold(id);
    if (sent == null || next.isEmpty() || next.getAsInt() != command.firstOrdinal()) {
      throw new CommandRefused(CHANGED_MEANWHILE, "firstOrdinal");
    }
    List<Recipient> run = lists.run(id, command.firstOrdinal(), RECIPIENTS_PER_EVENT);
    if (!run.isEmpty()) {
      apply(SentLetter.addressed(sent, command.firstOrdinal(), run));
    }
  }

  @CommandHandler
  void handle(
      WithdrawDirective command,
      SendingRules rules,
      Receipts receipts,
      UntoldLists untold,
      MetaData metadata) {
    ActingCapacity capacity =
        rules.capacity(command.actor(), letter().issuer(), command.at(), "directiveId");
    if (withdrawn) {
      return;
    }
    new Announcements(untold, SendingRequest.of(metadata))
        .of(command, letter(), capacity, receipts)
        .forEach(AggregateLifecycle::apply);
  }

  /** Nobody else is reminded of a letter that no longer counts. */
  @CommandHandler
  void handle(AnnounceToNext command, UntoldLists untold) {
    UntoldLists.Next next = UntoldLists.Next.of(command, untold);
    Announcement announcement = next.announcement();
    if (announcement.isReminder() && (withdrawn || correction != null)) {
      untold.forget(announcement);
      return;
    }
    List<Recipient> run = untold.take(next, announcement.most(next.ordinal()));
    if (run.isEmpty()) {
      untold.forget(announcement);
    } else {
      apply(announcement.tell(next.ordinal(), run), announcement.metadata());
    }
  }

  @CommandHandler
  void handle(RecordCorrection command) {
    if (!letter().issuer().equals(command.issuer())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "corrects");
    }
    if (correction != null) {
      throw new CommandRefused(ALREADY_CORRECTED, "corrects");
    }
    apply(
        new DirectiveCorrected(
            id, command.correction(), command.actor(), command.onBehalfOf(), command.at()));
  }

  @CommandHandler
  void handle(
      RemindRecipients command,
      SendingRules rules,
      Receipts receipts,
      UntoldLists untold,
      MetaData metadata) {
    ActingCapacity capacity =
        rules.capacity(command.actor(), letter().issuer(), command.at(), "directiveId");
    if (letter().requiredAnswer() != RequiredAnswer.ACKNOWLEDGE) {
      throw new CommandRefused(ACKNOWLEDGEMENT_NOT_ASKED, "directiveId");
    }
    if (withdrawn) {
      throw new CommandRefused(DIRECTIVE_WITHDRAWN, "directiveId");
    }
    if (correction != null) {
      throw new CommandRefused(DIRECTIVE_CORRECTED, "directiveId");
    }
    reminders.requirePause(command.at());
    List<Recipient> missing = receipts.unacknowledged(id, command.units(), dateOf(command.at()));
    if (missing.isEmpty()) {
      throw new CommandRefused(NOBODY_TO_REMIND, "units");
    }
    DirectiveReminded reminder =
        new DirectiveReminded(
            id,
            reminders.next(),
            ReminderCause.BY_HAND,
            command.units(),
            missing.size(),
            command.actor(),
            capacity.onBehalfOf(),
            command.at());
    new Announcements(untold, SendingRequest.of(metadata))
        .of(reminder, missing)
        .forEach(AggregateLifecycle::apply);
  }

  /** Of a letter that no longer counts, or whom all have acknowledged, nobody is reminded. */
  @CommandHandler
  void handle(RemindOfDueTime command, Receipts receipts, UntoldLists untold, MetaData metadata) {
    if (withdrawn || correction != null || reminders.has(command.cause())) {
      return;
    }
    List<Recipient> missing = receipts.unacknowledged(id, List.of(), dateOf(command.at()));
    if (!missing.isEmpty()) {
      reminders.requirePause(command.at());
      DirectiveReminded reminder =
          new DirectiveReminded(
              id,
              reminders.next(),
              command.cause(),
              List.of(),
              missing.size(),
              null,
              null,
              command.at());
      new Announcements(untold, SendingRequest.of(metadata))
          .of(reminder, missing)
          .forEach(AggregateLifecycle::apply);
    }
  }

  @EventSourcingHandler
  void on(DirectiveSent event) {
    id = event.directiveId();
    sent = event;
  }

  @EventSourcingHandler
  void on(DirectiveWithdrawn event) {
    withdrawn = true;
  }

  @EventSourcingHandler
  void on(DirectiveCorrected event) {
    correction = event.correction();
  }

  @EventSourcingHandler
  void on(DirectiveReminded event) {
    reminders.add(event);
  }

  /** Of every letter the first event tells that it was sent. */
  private DirectiveSent letter() {
    return requireNonNull(sent);
  }

  private static void requireSame(
      SendDirective command, Map<FileId, Attachment> files, DirectiveSent sent) {
    if (!SentLetter.again(command, files, sent).equals(sent)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "directiveId");
    }
  }
}
