package io.lienlac.query.api.directive;

import io.lienlac.query.api.Query;
import java.util.List;

/**
 * Asks, for several who listen to inboxes, what is new there that they have not heard of; at most
 * {@link #MOST} letters for each. Of a letter that changed several times since, the last change is
 * told, with the letter as all of them left it.
 */
public record FindInboxNews(InboxNewsKind kind, List<Listening> listening)
    implements Query<NewsOfInboxes> {

  /** Most letters for one listener. */
  public static final int MOST = 20;

  @Override
  public Class<NewsOfInboxes> answer() {
    return NewsOfInboxes.class;
  }
}
