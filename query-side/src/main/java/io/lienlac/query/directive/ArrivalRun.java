package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.directive.Arrival;
import io.lienlac.query.api.directive.Arrivals.ForListener;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindArrivals;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.Listening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Tells one listener what arrived, letter by letter, and keeps count of what has been told.
 *
 * @param followed up to where no more items will come than were found
 * @param lettersFollowed up to where no more letters will come than are in {@code letters}
 * @param letters those that the items are about
 */
record ArrivalRun(long followed, long lettersFollowed, Map<DirectiveId, DirectiveView> letters) {

  ForListener tell(Listening listening, ArrivedItems.Run run) {
    Heard heard = listening.heard();
    return heard == null ? fromNow(run) : since(heard, listening, run);
  }

  /** All that is there now counts as heard of. */
  private ForListener fromNow(ArrivedItems.Run run) {
    if (!run.isWhole()) {
      throw new ViewNotReady(InboxItemProjection.DEFINITION.name());
    }
    return new ForListener(
        List.of(),
        new Heard(followed, run.items().stream().map(InboxItemDocument::arrived).toList()),
        true);
  }

  private ForListener since(Heard before, Listening listening, ArrivedItems.Run run) {
    List<Arrival> told = new ArrayList<>();
    Heard heard = before;
    for (Document item : run.items()) {
      long position = InboxItemDocument.arrived(item);
      InboxItemView view = InboxItemDocument.view(item);
      if (before.has(position) || view.recipientKind() != listening.recipientKind()) {
        continue;
      }
      heard = heard.andAllUpTo(Math.min(followed, position - 1));
      DirectiveView letter = letters.get(view.directive());
      boolean letterWillCome = letter == null && position > lettersFollowed;
      boolean hasRoom = position <= followed || heard.hasRoom();
      if (told.size() == FindArrivals.MOST || !hasRoom || letterWillCome) {
        return new ForListener(told, heard, false);
      }
      heard = heard.and(position).andAllUpTo(Math.min(followed, position));
      told.add(new Arrival(view, letter, heard));
    }
    return run.isWhole()
        ? new ForListener(told, heard.andAllUpTo(followed), true)
        : new ForListener(told, heard, false);
  }
}
