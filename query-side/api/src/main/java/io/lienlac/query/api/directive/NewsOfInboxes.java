package io.lienlac.query.api.directive;

import java.util.List;

/** What is new in inboxes, for each listener in the order of the question. */
public record NewsOfInboxes(List<ForListener> found) {

  /**
   * What is new for one listener.
   *
   * @param news in the order in which they are to be told
   * @param heard what the listener has heard of after the last of them
   * @param isAll whether nothing else is there by now
   */
  public record ForListener(List<InboxNews> news, Heard heard, boolean isAll) {}
}
