package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.verify.Report;

/** Tells people what a check came to. */
final class ReportPrinter {

  private ReportPrinter() {}

  static Outcome print(Report report, Output output) {
    report.notes().forEach(output::say);
    report.findings().forEach(finding -> output.say(finding.said()));
    if (report.holds()) {
      output.say(Text.HOLDS);
      return Outcome.HOLDS;
    }
    report
        .firstBadIndex()
        .ifPresentOrElse(
            index -> output.say(Text.DOES_NOT_HOLD_FROM, index),
            () -> output.say(Text.DOES_NOT_HOLD));
    return Outcome.DOES_NOT_HOLD;
  }
}
