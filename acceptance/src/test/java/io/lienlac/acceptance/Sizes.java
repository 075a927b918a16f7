package io.lienlac.acceptance;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much the benchmark does.
 *
 * @param commands over HTTP; {@code -Dlienlac.commands}
 * @param letters in the archive; {@code -Dlienlac.archive}
 * @param searches in it; {@code -Dlienlac.searches}
 * @param replays how the names of the projections begin whose views are made again, the archive's
 *     in any case; all, if there is none; {@code -Dlienlac.replays}
 * @param inboxes how many items an inbox has, growing; the last of them {@code -Dlienlac.inbox}
 * @param pages that are read of each; {@code -Dlienlac.pages}
 */
record Sizes(
    int commands,
    int letters,
    int searches,
    List<String> replays,
    List<Integer> inboxes,
    int pages) {

  static final String ARCHIVE = "directive-search";
  private static final int SMALL_INBOX = 10_000;

  /** Whether this projection's view is made again. */
  boolean replay(String projection) {
    return replays.isEmpty()
        || projection.startsWith(ARCHIVE)
        || replays.stream().anyMatch(projection::startsWith);
  }

  /** Those of the system properties, or else the full ones. */
  static Sizes given() {
    int inbox = Integer.getInteger("lienlac.inbox", 1_000_000);
    return new Sizes(
        Integer.getInteger("lienlac.commands", 10_000),
        Integer.getInteger("lienlac.archive", 200_000),
        Integer.getInteger("lienlac.searches", 500),
        Stream.of(System.getProperty("lienlac.replays", "").split(","))
            .filter(name -> !name.isBlank())
            .toList(),
        inbox > SMALL_INBOX ? List.of(SMALL_INBOX, inbox) : List.of(inbox),
        Integer.getInteger("lienlac.pages", 500));
  }
}
