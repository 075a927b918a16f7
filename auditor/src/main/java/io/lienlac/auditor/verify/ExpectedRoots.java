package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.GrowingTree;
import io.lienlac.auditor.tree.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which roots a tree has to have on its way, by what checkpoints say. */
final class ExpectedRoots {

  private final List<Expected> expected;
  private final List<Met> met = new ArrayList<>();
  private int next;
  private long nextSize;

  /** A checkpoint: the export's own, or a known one of a smaller size. */
  record Expected(String name, long size, Hash root, boolean own) {}

  private record Met(Expected expected, boolean equal) {}

  ExpectedRoots(List<Expected> expected) {
    this.expected = expected.stream().sorted(Comparator.comparingLong(Expected::size)).toList();
    goOn(0);
  }

  /** Compares the roots, if the tree is as large as one of the checkpoints says. */
  void meet(GrowingTree tree) {
    if (tree.size() < nextSize) {
      return;
    }
    while (next < expected.size() && expected.get(next).size() < tree.size()) {
      next++;
    }
    while (next < expected.size() && expected.get(next).size() == tree.size()) {
      Expected one = expected.get(next);
      met.add(new Met(one, one.root().equals(tree.root())));
      next++;
    }
    goOn(next);
  }

  private void goOn(int place) {
    next = place;
    nextSize = place < expected.size() ? expected.get(place).size() : Long.MAX_VALUE;
  }

  /** Says of each checkpoint whether the leaves are those that it counts. */
  void report(long from, Report report) {
    long good = from;
    for (Met one : met) {
      Expected checkpoint = one.expected();
      if (one.equal()) {
        good = Math.max(good, checkpoint.size());
        report.note(
            checkpoint.own() ? Text.ROOT_HOLDS : Text.KNOWN_HOLDS,
            checkpoint.name(),
            checkpoint.size());
      } else {
        report.find(
            checkpoint.own() ? Text.DIFFERS : Text.REWRITTEN,
            checkpoint.name(),
            checkpoint.size(),
            good);
      }
    }
    expected.stream()
        .filter(one -> !one.own() && met.stream().noneMatch(seen -> seen.expected().equals(one)))
        .forEach(one -> report.note(Text.KNOWN_NOT_COMPARED, one.name(), one.size()));
  }
}
