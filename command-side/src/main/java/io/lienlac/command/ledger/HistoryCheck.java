package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the history, some of it at a time and then from the beginning, and looks whether
 * each event is the one that was sealed.
 */
final class HistoryCheck {

  private final HistoryStore store;
  private final Findings findings;
  private long checked;

  HistoryCheck(HistoryStore store, Findings findings) {
    this.store = store;
    this.findings = findings;
  }

  /**
   * @param settled how far the history is final
   * @param rows how much of it is looked at
   * @return positions of events that ought to have been sealed
   */
  List<Long> step(long settled, int rows) {
    if (checked >= settled) {
      findings.beginAgain();
      checked = 0;
    }
    long end = store.stepAfter(checked, settled, rows);
    List<Long> unsealed = new ArrayList<>();
    for (HistoryRow row : store.rows(checked, end)) {
      Finding finding = judge(row);
      if (finding != null) {
        findings.add(finding);
        if (finding.kind() == Finding.Kind.UNSEALED) {
          unsealed.add(row.position());
        }
      }
    }
    checked = end;
    return unsealed;
  }

  private static @Nullable Finding judge(HistoryRow row) {
    PlacedEvent event = row.event();
    LeafHash leaf = row.leaf();
    if (leaf == null) {
      return event == null || row.refused()
          ? null
          : new Finding(Finding.Kind.UNSEALED, row.position(), event.event().identifier());
    }
    if (event == null) {
      return new Finding(Finding.Kind.MISSING, row.position(), leaf.event());
    }
    return leaf.hash().equals(Leaf.of(event).hash())
        ? null
        : new Finding(Finding.Kind.CHANGED, row.position(), leaf.event());
  }
}
