package io.lienlac.command.ledger;

import java.util.List;

/** All that is stored, and all that was sealed of it. */
interface HistoryStore {

  /**
   * How many there are between two positions, the first apart.
   *
   * @param leaves how many of them are sealed
   * @param refused how many of them are refused
   */
  record Count(long events, long leaves, long refused) {

    boolean isComplete() {
      return events == leaves + refused;
    }
  }

  Count count(long after, long upTo);

  /** The first positions between two, the first apart, whose events are neither. */
  List<Long> unsealed(long after, long upTo, int most);

  /** The position up to which one comes from another by so many events, or so many leaves. */
  long stepAfter(long position, long upTo, int rows);

  /** What is known of all positions between two, the first apart. */
  List<HistoryRow> rows(long after, long upTo);

  /** The hashes of a full tile of leaves, out of the leaves; shorter if some are missing. */
  byte[] leaves(long tile);

  void keep(Finding finding);
}
