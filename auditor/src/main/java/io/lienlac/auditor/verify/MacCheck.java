package io.lienlac.auditor.verify;

import io.lienlac.auditor.leaf.MacKeys;
import io.lienlac.auditor.message.Text;

/** Whether the application wrote every leaf as it is. */
final class MacCheck implements Check {

  private final MacKeys keys;
  private long held;
  private long withoutKey;
  private long wrong;
  private long first;

  MacCheck(MacKeys keys) {
    this.keys = keys;
  }

  @Override
  public void accept(Entry entry) {
    if (!entry.isWellFormed()) {
      return;
    }
    switch (keys.check(entry.buffer(), entry.layout())) {
      case HOLDS -> held++;
      case NO_KEY -> withoutKey++;
      case WRONG -> {
        if (wrong == 0) {
          first = entry.index();
        }
        wrong++;
      }
    }
  }

  @Override
  public void finish(boolean complete, Report report) {
    report.note(Text.MACS_HOLD, held);
    if (withoutKey > 0) {
      report.note(Text.MACS_WITHOUT_KEY, withoutKey);
    }
    if (wrong > 0) {
      report.findAt(first, Text.MAC_WRONG, first, wrong);
    }
  }
}
