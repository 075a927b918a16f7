package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import java.util.List;
import java.util.Optional;

/** Who is still to be told of announcements that are for more than are told at once. */
interface UntoldLists {

  /**
   * Writes a list down.
   *
   * @param firstOrdinal place of its first member among all whom the announcement is for
   */
  void keep(
      Announcement announcement, int firstOrdinal, List<Recipient> list, SendingRequest request);

  /**
   * Holds the list until the transaction is over, and tells from where on it is. Empty while
   * somebody else holds it, and where there is none.
   */
  Optional<Next> hold(DirectiveId directive, int reminder);

  /** Takes a run of at most {@code most} off the list, which must be held. */
  List<Recipient> take(Next next, int most);

  /** Leaves the rest of the list untold. */
  void forget(Announcement announcement);

  /** An announcement, and the ordinal of who is told next. */
  record Next(Announcement announcement, int ordinal) {

    /** Holds what a command is about; refuses it where another node has come further. */
    static Next of(AnnounceToNext command, UntoldLists lists) {
      return lists
          .hold(command.directiveId(), command.reminder())
          .filter(next -> next.ordinal() == command.firstOrdinal())
          .orElseThrow(() -> new CommandRefused(CHANGED_MEANWHILE, "firstOrdinal"));
    }
  }
}
