package io.lienlac.command.directive;

import static io.lienlac.api.directive.DirectiveRefusal.TOO_MANY_TO_TELL;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.command.directory.ActingCapacity;
import io.lienlac.command.support.BoundedEventStorageEngine;
import java.util.ArrayList;
import java.util.List;

/** What happens to a letter, and after it, run by run, who is told. */
final class Announcements {

  private Announcements() {}

  /** Those who had opened the letter are told first. */
  static List<DirectiveEvent> of(
      WithdrawDirective command, DirectiveSent letter, ActingCapacity capacity, Receipts receipts) {
    List<Recipient> opened = receipts.opened(letter.directiveId());
    List<Recipient> unopened = receipts.unopened(letter.directiveId());
    List<DirectiveEvent> events = new ArrayList<>();
    events.add(
        new DirectiveWithdrawn(
            letter.directiveId(),
            command.reason(),
            letter.about(),
            opened.size(),
            opened.size() + unopened.size(),
            command.actor(),
            capacity.onBehalfOf(),
            command.at()));
    Runs.of(opened, 0, (first, run) -> events.add(announced(command, first, true, run)));
    Runs.of(
        unopened, opened.size(), (first, run) -> events.add(announced(command, first, false, run)));
    return inOneTransaction(events, "directiveId");
  }

  private static WithdrawalAnnounced announced(
      WithdrawDirective command, int firstOrdinal, boolean opened, List<Recipient> run) {
    return new WithdrawalAnnounced(command.directiveId(), firstOrdinal, opened, run, command.at());
  }

  static List<DirectiveEvent> of(DirectiveReminded reminder, List<Recipient> missing) {
    List<DirectiveEvent> events = new ArrayList<>();
    events.add(reminder);
    Runs.of(
        missing,
        0,
        (first, run) ->
            events.add(
                new RecipientsReminded(
                    reminder.directiveId(), reminder.number(), first, run, reminder.remindedAt())));
    return inOneTransaction(events, "units");
  }

  /** Refuses, while nothing has been done yet, what the event store would not take in. */
  private static List<DirectiveEvent> inOneTransaction(List<DirectiveEvent> events, String field) {
    if (events.size() > BoundedEventStorageEngine.MOST_EVENTS) {
      throw new CommandRefused(TOO_MANY_TO_TELL, field);
    }
    return events;
  }
}
