package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of RFC 6962: its vectors, and the same by its definitions. */
class TreeTest {

  private static final int MANY = 2_000;
  private static final int ALL = 130;

  /** The inputs of the vectors of transparency-dev/merkle. */
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private final Leaves given = given();

  private static Leaves given() {
    Leaves leaves = new Leaves();
    INPUTS.forEach(input -> leaves.append(TreeHash.ofLeaf(HexFormat.of().parseHex(input))));
    return leaves;
  }

  @Test
  void hashesLeavesAndNodesApart() {
    assertThat(TreeHash.ofLeaf(new byte[0]))
        .isEqualTo(hash("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
    assertThat(TreeHash.ofLeaf("L123456".getBytes()))
        .isEqualTo(hash("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void hasTheRootOfTheVectors(int size, String root) {
    assertThat(given.tree(size).ask(tree -> tree.root(size))).isEqualTo(hash(root));
    assertThat(given.naive(size).root()).isEqualTo(hash(root));
  }

  @Test
  void provesAsTheVectorsDo() {
    List<TreeHash> ofEight =
        hashes(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(given.tree(8).ask(tree -> tree.inclusion(0, 8)).path()).isEqualTo(ofEight);
    assertThat(given.tree(8).ask(tree -> tree.consistency(1, 8)).path()).isEqualTo(ofEight);
    assertThat(given.tree(3).ask(tree -> tree.inclusion(2, 3)).path())
        .isEqualTo(hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
  }

  @Test
  void hasTheRootOfTheDefinitionAtEverySize() {
    Leaves leaves = new Leaves();
    for (TreeHash leaf : Leaves.random(MANY).hashes) {
      leaves.append(leaf);
      int size = leaves.hashes.size();
      TreeHash root = leaves.edge.root();
      assertThat(leaves.tree(size).ask(tree -> tree.root(size))).isEqualTo(root);
      if (size % 37 == 0 || size < ALL) {
        assertThat(leaves.naive(size).root()).isEqualTo(root);
      }
    }
  }

  @Test
  void coversWhatIsLeftAndRightOfSomeLeaves() {
    Leaves leaves = Leaves.random(21);
    assertThat(leaves.tree(21).ask(tree -> tree.cover(0, 5)))
        .containsExactly(leaves.tree(4).ask(tree -> tree.root(4)), leaves.hashes.get(4));
    assertThat(leaves.tree(21).ask(tree -> tree.cover(12, 21)))
        .hasSize(3)
        .endsWith(leaves.hashes.get(20));
    assertThat(leaves.tree(21).ask(tree -> tree.cover(0, 0))).isEmpty();
  }

  @Test
  void provesAllOfManySmallTrees() {
    Leaves leaves = Leaves.random(ALL);
    for (int size = 1; size <= ALL; size++) {
      for (int other = 0; other <= size; other++) {
        if (other < size) {
          checkInclusion(leaves, other, size);
        }
        if (other > 0) {
          checkConsistency(leaves, other, size);
        }
      }
    }
  }

  @Test
  void provesSomeOfLargerTrees() {
    Leaves leaves = Leaves.random(MANY);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      int size = 1 + random.nextInt(MANY);
      checkInclusion(leaves, random.nextInt(size), size);
      checkConsistency(leaves, 1 + random.nextInt(size), size);
    }
  }

  private static void checkInclusion(Leaves leaves, int index, int size) {
    InclusionProof proof = leaves.tree(size).ask(tree -> tree.inclusion(index, size));
    NaiveTree naive = leaves.naive(size);
    assertThat(proof.path()).isEqualTo(naive.path(index));
    assertThat(proof.shows(leaves.hashes.get(index), naive.root())).isTrue();
  }

  private static void checkConsistency(Leaves leaves, int from, int to) {
    ConsistencyProof proof = leaves.tree(to).ask(tree -> tree.consistency(from, to));
    assertThat(proof.path()).isEqualTo(leaves.naive(to).proof(from));
    assertThat(proof.shows(leaves.naive(from).root(), leaves.naive(to).root())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 100, 255, 256, 257})
  void noBitOfAProofCanBeChanged(int size) {
    Leaves leaves = Leaves.random(size);
    TreeHash root = leaves.naive(size).root();
    int index = size / 2;
    InclusionProof inclusion = leaves.tree(size).ask(tree -> tree.inclusion(index, size));
    flipped(inclusion.path())
        .forEach(
            path ->
                assertThat(
                        new InclusionProof(index, size, path)
                            .shows(leaves.hashes.get(index), root))
                    .isFalse());
    int from = Math.max(1, size / 3);
    TreeHash former = leaves.naive(from).root();
    ConsistencyProof consistency = leaves.tree(size).ask(tree -> tree.consistency(from, size));
    flipped(consistency.path())
        .forEach(
            path ->
                assertThat(new ConsistencyProof(from, size, path).shows(former, root)).isFalse());
  }

  /** With each bit of each hash changed, and with a hash less or more. */
  private static Stream<List<TreeHash>> flipped(List<TreeHash> path) {
    Stream<List<TreeHash>> bits =
        Stream.iterate(0, bit -> bit < path.size() * 256, bit -> bit + 1)
            .map(bit -> flipped(path, bit));
    Stream<List<TreeHash>> others =
        Stream.of(Stream.concat(path.stream(), Stream.of(TreeHash.EMPTY)).toList());
    return path.isEmpty()
        ? others
        : Stream.concat(
            bits, Stream.concat(others, Stream.of(path.subList(0, path.size() - 1))));
  }

  private static List<TreeHash> flipped(List<TreeHash> path, int bit) {
    byte[] bytes = path.get(bit / 256).bytes();
    bytes[bit % 256 / 8] ^= (byte) (1 << bit % 8);
    return Stream.iterate(0, i -> i < path.size(), i -> i + 1)
        .map(i -> i == bit / 256 ? TreeHash.of(bytes) : path.get(i))
        .toList();
  }

  @Test
  void whatCannotBeProvedIsRefused() {
    TreeHash root = given.naive(8).root();
    TreeHash other = given.naive(4).root();
    assertThat(new ConsistencyProof(0, 8, List.of()).shows(TreeHash.EMPTY, root)).isFalse();
    assertThat(new ConsistencyProof(8, 4, List.of()).shows(root, other)).isFalse();
    assertThat(new ConsistencyProof(8, 8, List.of()).shows(root, root)).isTrue();
    assertThat(new ConsistencyProof(8, 8, List.of()).shows(root, other)).isFalse();
    assertThat(new ConsistencyProof(8, 8, List.of(root)).shows(root, root)).isFalse();
    assertThat(new ConsistencyProof(4, 8, List.of()).shows(other, root)).isFalse();
    ConsistencyProof proof = given.tree(8).ask(tree -> tree.consistency(4, 8));
    assertThat(proof.shows(root, other)).isFalse();
    InclusionProof inclusion = given.tree(8).ask(tree -> tree.inclusion(3, 8));
    assertThat(new InclusionProof(8, 8, inclusion.path()).shows(given.hashes.get(3), root))
        .isFalse();
    assertThat(new InclusionProof(4, 8, inclusion.path()).shows(given.hashes.get(3), root))
        .isFalse();
    assertThatThrownBy(() -> given.tree(8).ask(tree -> tree.inclusion(8, 8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> given.tree(8).ask(tree -> tree.consistency(0, 8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<TreeHash> hashes(String... hex) {
    return Stream.of(hex).map(TreeTest::hash).toList();
  }

  private static TreeHash hash(String hex) {
    return TreeHash.of(HexFormat.of().parseHex(hex));
  }
}
