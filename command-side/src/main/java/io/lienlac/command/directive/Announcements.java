package io.lienlac.command.directive;

import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Recipient;
import io.lienlac.command.directory.ActingCapacity;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a letter, and after it, run by run, who is told: the first runs in the same
 * transaction, and those who are left by {@link DirectiveAddressing}, in the same order.
 *
 * @param untold where those are written down who are left
 * @param request that did it
 */
record Announcements(UntoldLists untold, SendingRequest request) {

  /** Most runs that are told at once. */
  static final int RUNS_AT_ONCE = 20;

  /** Those who had opened the letter are told first. */
  List<DirectiveEvent> of(
      WithdrawDirective command, DirectiveSent letter, ActingCapacity capacity, Receipts receipts) {
    Receipts.OpenedFirst recipients = receipts.openedFirst(letter.directiveId());
    DirectiveWithdrawn withdrawn =
        new DirectiveWithdrawn(
            letter.directiveId(),
            new Kept<String>(command.reason()),
            letter.about(),
            recipients.opened(),
            recipients.all().size(),
            command.actor(),
            capacity.onBehalfOf(),
            command.at());
    return told(withdrawn, Announcement.of(withdrawn), recipients.all());
  }

  List<DirectiveEvent> of(DirectiveReminded reminder, List<Recipient> missing) {
    return told(reminder, Announcement.of(reminder), missing);
  }

  private List<DirectiveEvent> told(
      DirectiveEvent what, Announcement announcement, List<Recipient> all) {
    List<DirectiveEvent> events = new ArrayList<>(List.of(what));
    int next = 0;
    while (next < all.size() && events.size() <= RUNS_AT_ONCE) {
      int end = Math.min(all.size(), next + announcement.most(next));
      events.add(announcement.tell(next, all.subList(next, end)));
      next = end;
    }
    if (next < all.size()) {
      untold.keep(announcement, next, all.subList(next, all.size()), request);
    }
    return events;
  }
}
