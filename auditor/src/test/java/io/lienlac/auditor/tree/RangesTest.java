package io.lienlac.auditor.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.sample.ReferenceTree;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangesTest {

  private static final int LARGEST = 36;

  @Test
  void aRowWithTheSubtreesBesideItIsTheWholeTree() {
    ReferenceTree reference = tree();
    for (int size = 1; size <= LARGEST; size++) {
      for (int from = 0; from <= size; from++) {
        for (int to = from; to <= size; to++) {
          RangeProof proof = reference.range(from, to, size);
          assertThat(proof.reachesFromTheBeginning(from)).isTrue();
          assertThat(proof.reachesToTheEnd(to, size)).isTrue();
          GrowingTree tree = new GrowingTree();
          add(tree, proof.left(), Subtrees.levels(0, from));
          for (int i = from; i < to; i++) {
            tree.append(reference.leaf(i).bytes());
          }
          add(tree, proof.right(), Subtrees.levels(to, size));
          assertThat(tree.root()).isEqualTo(reference.root(size));
        }
      }
    }
  }

  @Test
  void theSubtreesAreAsLargeAsCanBe() {
    assertThat(Subtrees.levels(0, 11)).containsExactly(3, 1, 0);
    assertThat(Subtrees.levels(5, 16)).containsExactly(0, 1, 3);
    assertThat(Subtrees.levels(6, 7)).containsExactly(0);
    assertThat(Subtrees.levels(7, 7)).isEmpty();
    assertThat(Subtrees.levels(0, 1L << 40)).containsExactly(40);
  }

  @Test
  void aSubtreeBeginsWhereItCan() {
    GrowingTree tree = new GrowingTree();
    tree.append(new byte[Hash.BYTES]);
    assertThatThrownBy(() -> tree.appendSubtree(1, Hashing.emptyTree()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReferenceTree tree() {
    return ReferenceTree.of(
        IntStream.range(0, LARGEST).mapToObj(leaf -> new byte[] {(byte) leaf}).toList());
  }

  private static void add(GrowingTree tree, List<Hash> roots, List<Integer> levels) {
    for (int i = 0; i < levels.size(); i++) {
      tree.appendSubtree(levels.get(i), roots.get(i));
    }
  }
}
