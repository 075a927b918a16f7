package io.lienlac.auditor.tree;

import static io.lienlac.auditor.tree.RfcVectorsTest.LEAVES;
import static io.lienlac.auditor.tree.RfcVectorsTest.PATH;
import static io.lienlac.auditor.tree.RfcVectorsTest.ROOTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedProofsTest {

  private static final Hash ONE = ROOTS.get(1);
  private static final Hash EIGHT = ROOTS.get(8);
  private static final ConsistencyProof NONE = new ConsistencyProof(List.of());
  private static final ConsistencyProof PROOF = new ConsistencyProof(PATH);
  private static final Hash LEAF = new Hashing().leaf(LEAVES.get(0));

  @Test
  void nothingContinuesAnEmptyTree() {
    assertThat(NONE.proves(0, ROOTS.get(0), 8, EIGHT)).isFalse();
    assertThat(PROOF.proves(0, ROOTS.get(0), 8, EIGHT)).isFalse();
    assertThat(NONE.proves(0, ROOTS.get(0), 0, ROOTS.get(0))).isFalse();
  }

  @Test
  void noTreeContinuesALargerOne() {
    assertThat(PROOF.proves(8, EIGHT, 1, ONE)).isFalse();
    assertThat(NONE.proves(8, EIGHT, 1, ONE)).isFalse();
  }

  @Test
  void ofTheSameSizeOnlyTheSameRootWithoutAProof() {
    assertThat(NONE.proves(8, EIGHT, 8, EIGHT)).isTrue();
    assertThat(PROOF.proves(8, EIGHT, 8, EIGHT)).isFalse();
    assertThat(NONE.proves(8, EIGHT, 8, ROOTS.get(4))).isFalse();
  }

  @Test
  void aProofIsNeeded() {
    assertThat(NONE.proves(1, ONE, 8, EIGHT)).isFalse();
    assertThat(new InclusionProof(0, List.of()).proves(LEAF, 8, EIGHT)).isFalse();
  }

  @Test
  void nothingMayBeLeftOutOrAdded() {
    for (int i = 0; i < PATH.size(); i++) {
      List<Hash> shorter = new ArrayList<>(PATH);
      shorter.remove(i);
      assertThat(new ConsistencyProof(shorter).proves(1, ONE, 8, EIGHT)).isFalse();
      assertThat(new InclusionProof(0, shorter).proves(LEAF, 8, EIGHT)).isFalse();
    }
    for (int i = 0; i <= PATH.size(); i++) {
      for (Hash more : List.of(ONE, EIGHT, PATH.getFirst())) {
        List<Hash> longer = new ArrayList<>(PATH);
        longer.add(i, more);
        assertThat(new ConsistencyProof(longer).proves(1, ONE, 8, EIGHT)).isFalse();
        assertThat(new InclusionProof(0, longer).proves(LEAF, 8, EIGHT)).isFalse();
      }
    }
  }

  @Test
  void rootsAndSizesMayNotBeExchanged() {
    assertThat(PROOF.proves(1, EIGHT, 8, ONE)).isFalse();
    assertThat(PROOF.proves(2, ONE, 8, EIGHT)).isFalse();
    assertThat(PROOF.proves(1, ONE, 9, EIGHT)).isFalse();
  }

  @Test
  void aLeafIsWithinTheTree() {
    assertThat(new InclusionProof(8, PATH).proves(LEAF, 8, EIGHT)).isFalse();
    assertThat(new InclusionProof(9, PATH).proves(LEAF, 8, EIGHT)).isFalse();
    assertThat(new InclusionProof(-1, PATH).proves(LEAF, 8, EIGHT)).isFalse();
    assertThat(new InclusionProof(0, List.of()).proves(LEAF, 0, ROOTS.get(0))).isFalse();
    assertThat(new InclusionProof(1, PATH).proves(LEAF, 8, EIGHT)).isFalse();
  }

  @Test
  void aNodeIsNoLeaf() {
    byte[] children = new byte[2 * Hash.BYTES];
    System.arraycopy(ONE.bytes(), 0, children, 0, Hash.BYTES);
    System.arraycopy(PATH.getFirst().bytes(), 0, children, Hash.BYTES, Hash.BYTES);
    Hashing hashing = new Hashing();
    assertThat(hashing.node(ONE, PATH.getFirst())).isEqualTo(ROOTS.get(2));
    assertThat(hashing.leaf(children)).isNotEqualTo(ROOTS.get(2));
  }
}
