package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a row of leaves, by the hashes from the first one on that is not right. */
final class Alignment {

  /** How many leaves are looked at: so far apart can be what was exchanged. */
  static final int WINDOW = 256;

  /** So many leaves, or all that are left, have to agree for the rest to count as only moved. */
  private static final int ENOUGH = 8;

  private Alignment() {}

  /**
   * Says what happened.
   *
   * @param first index of the first leaf of both rows, which are not the same
   * @param wanted the hashes that there have to be
   * @param found the hashes that there are
   */
  static Finding of(long first, List<Hash> wanted, List<Hash> found) {
    int exchanged = exchanged(wanted, found);
    if (exchanged > 0) {
      return Finding.at(first, Text.REORDERED, first, first + exchanged - 1);
    }
    int missing = moved(found, wanted);
    if (missing > 0) {
      return Finding.at(first, Text.MISSING, first, first + missing - 1);
    }
    int inserted = moved(wanted, found);
    if (inserted > 0) {
      return Finding.at(first, Text.INSERTED, first, first + inserted - 1);
    }
    return Finding.at(first, Text.CHANGED, first);
  }

  /** How many leaves at the beginning are the same ones in another order; 0 if there are none. */
  private static int exchanged(List<Hash> wanted, List<Hash> found) {
    Map<Hash, Integer> open = new HashMap<>();
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      count(open, wanted.get(i), 1);
      count(open, found.get(i), -1);
      if (open.isEmpty()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static void count(Map<Hash, Integer> open, Hash hash, int more) {
    if (open.merge(hash, more, Integer::sum) == 0) {
      open.remove(hash);
    }
  }

  /** How many leaves of the longer row have to go for both to be the same; 0 if that is no way. */
  private static int moved(List<Hash> shorter, List<Hash> longer) {
    for (int by = 1; by < longer.size(); by++) {
      int both = Math.min(Math.min(shorter.size(), longer.size() - by), ENOUGH);
      if (both > 0 && shorter.subList(0, both).equals(longer.subList(by, by + both))) {
        return by;
      }
    }
    return 0;
  }
}
