package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** What a check brought to light. */
public final class Report {

  private final List<Said> notes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Adds what is to be told whatever the outcome. */
  public void note(Text text, Object... values) {
    notes.add(Said.of(text, values));
  }

  /** Adds something that is wrong with a leaf. */
  public void findAt(long index, Text text, Object... values) {
    find(Finding.at(index, text, values));
  }

  /** Adds something that is wrong, of which it is not known where. */
  public void find(Text text, Object... values) {
    find(Finding.somewhere(text, values));
  }

  void find(Finding finding) {
    findings.add(finding);
  }

  public boolean holds() {
    return findings.isEmpty();
  }

  public List<Said> notes() {
    return List.copyOf(notes);
  }

  /** All that is wrong: first what is about no one leaf, then by index. */
  public List<Finding> findings() {
    return findings.stream()
        .sorted(Comparator.comparingLong(finding -> finding.index().orElse(-1)))
        .toList();
  }

  /** The first leaf that something is known to be wrong with. */
  public OptionalLong firstBadIndex() {
    return findings.stream()
        .filter(finding -> finding.index().isPresent())
        .mapToLong(finding -> finding.index().getAsLong())
        .min();
  }
}
