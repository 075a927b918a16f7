package io.lienlac.command.ledger;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that there are as many leaves and refusals as events: by their numbers, from where that was
 * so last; and where they differ, by looking for the events that are neither.
 */
final class Completeness {

  private static final Logger LOG = LoggerFactory.getLogger(Completeness.class);

  /** So many events are counted at a time. */
  private static final int RANGE = 100_000;

  /** So many are named at a time. */
  private static final int MOST = 1_000;

  private final HistoryStore store;
  private long complete;

  Completeness(HistoryStore store) {
    this.store = store;
  }

  /**
   * @param settled up to where nothing can appear any more
   * @return positions of events that are neither sealed nor refused
   */
  List<Long> check(long settled) {
    long end = store.stepAfter(complete, settled, RANGE);
    HistoryStore.Count count = store.count(complete, end);
    if (count.isComplete()) {
      complete = end;
      return List.of();
    }
    List<Long> unsealed = store.unsealed(complete, end, MOST);
    LOG.error(
        "COMMAND-LEDGER-005: between positions {} and {} there are {} events, {} leaves and {}"
            + " refusals; not sealed are the events at {}",
        complete,
        end,
        count.events(),
        count.leaves(),
        count.refused(),
        unsealed);
    if (unsealed.isEmpty()) {
      // What was sealed is no more, which the check of the history names.
      complete = end;
    }
    return unsealed;
  }
}
