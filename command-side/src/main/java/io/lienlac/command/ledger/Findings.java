package io.lienlac.command.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found by going through the history again and again. A finding counts until it is gone
 * through once without being found again, and is named when it is found first.
 */
final class Findings {

  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

  private final Consumer<Finding> keeper;
  private Set<Finding> before = Set.of();
  private Set<Finding> now = new HashSet<>();

  /**
   * @param keeper writes down what is found
   */
  Findings(Consumer<Finding> keeper) {
    this.keeper = keeper;
  }

  void add(Finding finding) {
    if (now.add(finding) && !before.contains(finding)) {
      LOG.error(
          "COMMAND-LEDGER-004: {} at {}: {}", finding.kind(), finding.place(), finding.subject());
      keeper.accept(finding);
    }
  }

  /** The history has been gone through, and is from the beginning. */
  void beginAgain() {
    before = now;
    now = new HashSet<>();
  }

  int size() {
    Set<Finding> all = new HashSet<>(before);
    all.addAll(now);
    return all.size();
  }
}
