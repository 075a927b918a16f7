package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.InboxNews;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes.ForListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Tells one listener what is new, letter by letter, and keeps count of what has been told.
 *
 * @param kind of the news, and so of the positions
 * @param followed up to where no more news will come than were found
 * @param lettersFollowed up to where {@code letters} will come to show no more than they do
 * @param letters those that the items are about
 */
record InboxNewsRun(
    InboxNewsKind kind,
    long followed,
    long lettersFollowed,
    Map<DirectiveId, DirectiveView> letters) {

  ForListener tell(Listening listening, InboxNewsItems.Run run) {
    Heard heard = listening.heard();
    return heard == null ? fromNow(run) : since(heard, listening, run);
  }

  /** All that is there now counts as heard of. */
  private ForListener fromNow(InboxNewsItems.Run run) {
    if (!run.isWhole()) {
      throw new ViewNotReady(InboxItemProjection.DEFINITION.name());
    }
    return new ForListener(
        List.of(), new Heard(followed, run.items().stream().map(this::position).toList()), true);
  }

  private ForListener since(Heard before, Listening listening, InboxNewsItems.Run run) {
    List<InboxNews> told = new ArrayList<>();
    Heard heard = before;
    for (Document item : run.items()) {
      long position = position(item);
      InboxItemView view = InboxItemDocument.view(item);
      if (before.has(position) || view.recipientKind() != listening.recipientKind()) {
        continue;
      }
      heard = heard.andAllUpTo(Math.min(followed, position - 1));
      DirectiveView letter = letters.get(view.directive());
      boolean isShown = letter != null && InboxItemDocument.isShownBy(item, letter);
      boolean letterWillCome = !isShown && position > lettersFollowed;
      boolean hasRoom = position <= followed || heard.hasRoom();
      if (told.size() == FindInboxNews.MOST || !hasRoom || letterWillCome) {
        return new ForListener(told, heard, false);
      }
      heard = heard.and(position).andAllUpTo(Math.min(followed, position));
      told.add(new InboxNews(view, letter, heard));
    }
    return run.isWhole()
        ? new ForListener(told, heard.andAllUpTo(followed), true)
        : new ForListener(told, heard, false);
  }

  private long position(Document item) {
    return InboxItemDocument.position(item, kind);
  }
}
