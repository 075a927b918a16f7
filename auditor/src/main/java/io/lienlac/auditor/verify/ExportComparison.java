package io.lienlac.auditor.verify;

import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.leaf.LeafDifference;
import io.lienlac.auditor.leaf.LeafField;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where two exports tell different histories, of the leaves that both of them have. */
public final class ExportComparison {

  private final DenseEntries first;
  private final DenseEntries second;
  private final long from;
  private final long to;
  private final List<Hash> wanted = new ArrayList<>();
  private final List<Hash> found = new ArrayList<>();
  private final Report report = new Report();
  private List<LeafField> fields = List.of();
  private long firstDifferent = -1;
  private long different;

  public ExportComparison(Export first, Export second) {
    this.first = new DenseEntries(first);
    this.second = new DenseEntries(second);
    this.from = Math.max(first.header().from(), second.header().from());
    this.to = Math.min(first.header().to(), second.header().to());
  }

  /**
   * Reads both as far as they overlap. That they agree says nothing of whether they hold.
   *
   * @throws Malformed if one of them cannot be read
   */
  public Report run(Progress progress) throws Malformed {
    boolean both = skip(first) && skip(second);
    long index = from;
    while (both && index < to && first.next() && second.next()) {
      compare(index);
      index++;
      progress.at(index - from, to - from);
    }
    progress.end();
    first.flaw().ifPresent(report::find);
    second.flaw().ifPresent(report::find);
    report.note(Text.COMPARED, Math.max(0, index - from), from, Math.max(from, to));
    if (different > 0) {
      report.find(Alignment.of(firstDifferent, wanted, found));
      report.note(Text.DIFFERENT_LEAVES, different, firstDifferent);
      fields.forEach(field -> report.note(field.text()));
    }
    return report;
  }

  private boolean skip(DenseEntries entries) throws Malformed {
    while (entries.expected() < from) {
      if (!entries.next()) {
        return false;
      }
    }
    return true;
  }

  private void compare(long index) {
    Entry one = first.entry();
    Entry other = second.entry();
    boolean same = Arrays.equals(one.hash(), other.hash());
    if (!same) {
      different++;
    }
    if (!same && firstDifferent < 0) {
      firstDifferent = index;
      if (one.isWellFormed() && other.isWellFormed()) {
        fields = LeafDifference.between(one.copyOfBytes(), other.copyOfBytes());
      }
    }
    if (firstDifferent >= 0 && found.size() < Alignment.WINDOW) {
      wanted.add(Hash.copyOf(one.hash()));
      found.add(Hash.copyOf(other.hash()));
    }
  }
}
