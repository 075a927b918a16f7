package io.lienlac.command.directive;

import static io.lienlac.api.directive.DirectiveCommand.RECIPIENTS_PER_EVENT;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal or a reminder, which is told to recipients run by run.
 *
 * @param reminder its number; {@link #WITHDRAWAL} where it is none
 * @param opened how many of those to be told, the first ones, had opened the withdrawn letter
 * @param by who withdrew it or reminds of it; null where nobody does
 */
record Announcement(
    DirectiveId directive, int reminder, int opened, @Nullable PersonId by, Instant at) {

  private static final int WITHDRAWAL = 0;

  static Announcement of(DirectiveWithdrawn withdrawal) {
    return new Announcement(
        withdrawal.directiveId(),
        WITHDRAWAL,
        withdrawal.openedCount(),
        withdrawal.withdrawnBy(),
        withdrawal.withdrawnAt());
  }

  static Announcement of(DirectiveReminded reminder) {
    return new Announcement(
        reminder.directiveId(), reminder.number(), 0, reminder.remindedBy(), reminder.remindedAt());
  }

  boolean isReminder() {
    return reminder != WITHDRAWAL;
  }

  /** What is stored beside each run: it is still the same person's act. */
  MetaData metadata() {
    return by == null
        ? MetaData.emptyInstance()
        : MetaData.with(CommandMetadata.ACTOR_ID, by.toString());
  }

  /** How many may be in the run that begins there: all of it had opened the letter, or none. */
  int most(int firstOrdinal) {
    return firstOrdinal < opened
        ? Math.min(RECIPIENTS_PER_EVENT, opened - firstOrdinal)
        : RECIPIENTS_PER_EVENT;
  }

  DirectiveEvent tell(int firstOrdinal, List<Recipient> run) {
    return isReminder()
        ? new RecipientsReminded(directive, reminder, firstOrdinal, run, at)
        : new WithdrawalAnnounced(directive, firstOrdinal, firstOrdinal < opened, run, at);
  }
}
