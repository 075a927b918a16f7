package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Text;

/** Whether the bytes of every leaf are those of a leaf, and how many are outside the scope. */
final class ShapeCheck implements Check {

  private long leaves;
  private long hidden;
  private long malformed;
  private long first;

  @Override
  public void accept(Entry entry) {
    leaves++;
    if (entry.isHidden()) {
      hidden++;
    } else if (!entry.isWellFormed()) {
      if (malformed == 0) {
        first = entry.index();
      }
      malformed++;
    }
  }

  @Override
  public void finish(boolean complete, Report report) {
    report.note(Text.LEAVES_READ, leaves, hidden);
    if (malformed > 0) {
      report.findAt(first, Text.LEAF_MALFORMED, first, malformed);
    }
  }
}
