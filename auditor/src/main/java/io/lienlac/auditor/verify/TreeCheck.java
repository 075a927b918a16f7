package io.lienlac.auditor.verify;

import io.lienlac.auditor.export.ExportHeader;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.GrowingTree;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.RangeProof;
import io.lienlac.auditor.tree.Subtrees;
import io.lienlac.auditor.verify.ExpectedRoots.Expected;
import java.util.ArrayList;
import java.util.List;

/** Whether the leaves are those that the checkpoint counts, and those that known ones count. */
final class TreeCheck implements Check {

  private final ExportHeader header;
  private final GrowingTree tree = new GrowingTree();
  private final ExpectedRoots roots;

  /**
   * @param known smaller than the export's own checkpoint
   */
  TreeCheck(String name, ExportHeader header, List<Known> known) throws Malformed {
    RangeProof proof = header.proof();
    if (!proof.reachesFromTheBeginning(header.from())) {
      throw new Malformed(Text.RANGE_PROOF_MALFORMED, header.from(), header.to());
    }
    this.header = header;
    List<Expected> expected = new ArrayList<>();
    expected.add(new Expected(name, header.checkpoint().size(), header.checkpoint().root(), true));
    for (Known one : known) {
      expected.add(
          new Expected(one.name(), one.checkpoint().size(), one.checkpoint().root(), false));
    }
    this.roots = new ExpectedRoots(expected);
    roots.meet(tree);
    add(proof.left(), Subtrees.levels(0, header.from()));
  }

  @Override
  public void accept(Entry entry) {
    tree.append(entry.hash());
    roots.meet(tree);
  }

  @Override
  public void finish(boolean complete, Report report) {
    long size = header.checkpoint().size();
    if (header.to() > size) {
      report.findAt(size, Text.BEYOND_CHECKPOINT, size, header.to() - 1);
    } else if (!header.proof().reachesToTheEnd(header.to(), size)) {
      report.findAt(header.to(), Text.TRUNCATED, header.to(), size);
    } else if (complete) {
      add(header.proof().right(), Subtrees.levels(header.to(), size));
    }
    roots.report(header.from(), report);
  }

  private void add(List<Hash> subtrees, List<Integer> levels) {
    for (int i = 0; i < levels.size(); i++) {
      tree.appendSubtree(levels.get(i), subtrees.get(i));
      roots.meet(tree);
    }
  }
}
