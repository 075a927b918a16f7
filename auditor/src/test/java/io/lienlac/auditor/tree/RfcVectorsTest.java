package io.lienlac.auditor.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors of transparency-dev/merkle for RFC 6962. */
class RfcVectorsTest {

  static final List<byte[]> LEAVES =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(HexFormat.of()::parseHex)
          .toList();

  static final Map<Integer, Hash> ROOTS =
      Map.of(
          0, hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
          1, hash("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
          2, hash("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
          3, hash("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
          4, hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
          8, hash("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));

  /** The inclusion proof of leaf 0 of 8, and the consistency proof of 1 with 8. */
  static final List<Hash> PATH =
      List.of(
          hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
          hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
          hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));

  private final Hashing hashing = new Hashing();

  @Test
  void leavesAndNodesAreHashedApart() {
    assertThat(hashing.leaf(new byte[0])).isEqualTo(ROOTS.get(1));
    assertThat(hashing.leaf("L123456".getBytes(StandardCharsets.US_ASCII)).hex())
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
  }

  @Test
  void aTreeThatGrowsHasTheRootOfEachSize() {
    GrowingTree tree = new GrowingTree();
    assertThat(tree.root()).isEqualTo(ROOTS.get(0));
    for (byte[] leaf : LEAVES) {
      tree.append(hashing.leaf(leaf).bytes());
      int size = (int) tree.size();
      if (ROOTS.containsKey(size)) {
        assertThat(tree.root()).isEqualTo(ROOTS.get(size));
      }
    }
    assertThat(tree.size()).isEqualTo(8);
  }

  @Test
  void theInclusionProofsHold() {
    Hash first = hashing.leaf(LEAVES.get(0));
    assertThat(new InclusionProof(0, PATH).proves(first, 8, ROOTS.get(8))).isTrue();
    Hash third = hashing.leaf(LEAVES.get(2));
    assertThat(new InclusionProof(2, List.of(ROOTS.get(2))).proves(third, 3, ROOTS.get(3)))
        .isTrue();
  }

  @Test
  void theConsistencyProofHolds() {
    assertThat(new ConsistencyProof(PATH).proves(1, ROOTS.get(1), 8, ROOTS.get(8))).isTrue();
  }

  private static Hash hash(String digits) {
    return Hash.fromHex(digits);
  }
}
