package io.lienlac.acceptance;

import java.util.List;

/**
 * How much the benchmark does.
 *
 * @param commands over HTTP; {@code -Dlienlac.commands}
 * @param letters in the archive; {@code -Dlienlac.archive}
 * @param searches in it; {@code -Dlienlac.searches}
 * @param inboxes how many items an inbox has, growing; the last of them {@code -Dlienlac.inbox}
 * @param pages that are read of each; {@code -Dlienlac.pages}
 */
record Sizes(int commands, int letters, int searches, List<Integer> inboxes, int pages) {

  private static final int SMALL_INBOX = 10_000;

  /** Those of the system properties, or else the full ones. */
  static Sizes given() {
    int inbox = Integer.getInteger("lienlac.inbox", 1_000_000);
    return new Sizes(
        Integer.getInteger("lienlac.commands", 10_000),
        Integer.getInteger("lienlac.archive", 200_000),
        Integer.getInteger("lienlac.searches", 500),
        inbox > SMALL_INBOX ? List.of(SMALL_INBOX, inbox) : List.of(inbox),
        Integer.getInteger("lienlac.pages", 500));
  }
}
