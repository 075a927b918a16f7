package io.lienlac.command.directive;

import static io.lienlac.api.directive.DirectiveCommand.RECIPIENTS_PER_EVENT;

import io.lienlac.api.directive.Recipient;
import java.util.List;

/** Lists in runs, none of them longer than one event may be. */
final class Runs {

  private Runs() {}

  /** Takes one run. */
  @FunctionalInterface
  interface Taker {
    void take(int firstOrdinal, List<Recipient> run);
  }

  /**
   * @param firstOrdinal that of the list's first member
   */
  static void of(List<Recipient> list, int firstOrdinal, Taker taker) {
    for (int from = 0; from < list.size(); from += RECIPIENTS_PER_EVENT) {
      int to = Math.min(list.size(), from + RECIPIENTS_PER_EVENT);
      taker.take(firstOrdinal + from, list.subList(from, to));
    }
  }
}
