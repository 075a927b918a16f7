package io.lienlac.auditor.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.sample.ReferenceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proofs of the definition's own making hold, for every pair, and nothing near them does. */
class ProofPropertiesTest {

  private static final int ALL_PAIRS = 130;

  /** Of so small trees every bit of every proof is flipped; of larger ones, one of each hash. */
  private static final int EVERY_BIT = 17;

  private final Random random = new Random(20260203);

  @Test
  void everyLeafIsProvedInEveryTree() {
    ReferenceTree tree = randomTree(ALL_PAIRS);
    for (int size = 1; size <= ALL_PAIRS; size++) {
      Hash root = tree.root(size);
      for (int index = 0; index < size; index++) {
        inclusion(tree, index, size, root);
      }
    }
  }

  @Test
  void everyTreeIsProvedToContinueEveryEarlierOne() {
    ReferenceTree tree = randomTree(ALL_PAIRS);
    List<Hash> roots = IntStream.rangeClosed(0, ALL_PAIRS).mapToObj(tree::root).toList();
    for (int size = 1; size <= ALL_PAIRS; size++) {
      for (int old = 1; old <= size; old++) {
        consistency(tree, old, roots.get(old), size, roots.get(size));
      }
    }
  }

  @Test
  void treesOfRandomSizesGrowToTheSameRootAndAreProved() {
    for (int round = 0; round < 30; round++) {
      int size = 1 + random.nextInt(2_000);
      ReferenceTree tree = randomTree(size);
      GrowingTree grown = new GrowingTree();
      IntStream.range(0, size).forEach(i -> grown.append(tree.leaf(i).bytes()));
      Hash root = tree.root(size);
      assertThat(grown.root()).isEqualTo(root);
      inclusion(tree, random.nextInt(size), size, root);
      int old = 1 + random.nextInt(size);
      consistency(tree, old, tree.root(old), size, root);
    }
  }

  private void inclusion(ReferenceTree tree, int index, int size, Hash root) {
    Hash leaf = tree.leaf(index);
    List<Hash> path = tree.inclusion(index, size);
    assertThat(new InclusionProof(index, path).proves(leaf, size, root)).isTrue();
    assertThat(flipped(path, size))
        .noneMatch(wrong -> new InclusionProof(index, wrong).proves(leaf, size, root));
  }

  private void consistency(ReferenceTree tree, int old, Hash oldRoot, int size, Hash root) {
    List<Hash> path = tree.consistency(old, size);
    assertThat(new ConsistencyProof(path).proves(old, oldRoot, size, root)).isTrue();
    assertThat(flipped(path, size))
        .noneMatch(wrong -> new ConsistencyProof(wrong).proves(old, oldRoot, size, root));
  }

  private List<List<Hash>> flipped(List<Hash> path, int size) {
    List<List<Hash>> all = new ArrayList<>();
    for (int place = 0; place < path.size(); place++) {
      int[] bits =
          size <= EVERY_BIT ? IntStream.range(0, 256).toArray() : new int[] {random.nextInt(256)};
      for (int bit : bits) {
        byte[] bytes = path.get(place).bytes();
        bytes[bit / 8] = (byte) (bytes[bit / 8] ^ 1 << bit % 8);
        List<Hash> wrong = new ArrayList<>(path);
        wrong.set(place, Hash.copyOf(bytes));
        all.add(wrong);
      }
    }
    return all;
  }

  private ReferenceTree randomTree(int size) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] hash = new byte[Hash.BYTES];
      random.nextBytes(hash);
      leaves.add(Hash.copyOf(hash));
    }
    return new ReferenceTree(leaves);
  }
}
