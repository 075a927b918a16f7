package io.lienlac.auditor.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.verify.Known;
import io.lienlac.auditor.verify.Report;
import io.lienlac.auditor.verify.Trust;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsistencyVerificationTest {

  private static final SampleLog LOG = SampleLog.of(12);

  @Test
  void aLogThatOnlyGrewIsConsistent() throws Malformed {
    for (int old = 1; old <= 12; old++) {
      Report report = verify(LOG.checkpoint(old), LOG.checkpoint(), Optional.of(proof(old)));
      assertThat(report.findings()).isEmpty();
    }
  }

  @Test
  void whatIsEqualOrEmptyNeedsNoProof() throws Malformed {
    assertThat(found(LOG.checkpoint(), LOG.checkpoint(), Optional.empty())).isEmpty();
    assertThat(found(LOG.checkpoint(0), LOG.checkpoint(), Optional.empty())).isEmpty();
    assertThatThrownBy(() -> found(LOG.checkpoint(5), LOG.checkpoint(), Optional.empty()))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void aLogThatWentBackIsFound() throws Malformed {
    assertThat(found(LOG.checkpoint(), LOG.checkpoint(5), Optional.empty()))
        .containsExactly(Text.ROLLED_BACK);
  }

  @Test
  void anotherHistoryIsFound() throws Malformed {
    List<byte[]> leaves = LOG.leaves();
    leaves.set(2, SampleLeaf.number(2).withPayload("{}").bytes());
    SampleLog other = new SampleLog(leaves);
    assertThat(found(other.checkpoint(5), LOG.checkpoint(), Optional.of(proof(5))))
        .containsExactly(Text.NOT_CONSISTENT);
    assertThat(found(other.checkpoint(), LOG.checkpoint(), Optional.empty()))
        .containsExactly(Text.TWO_HISTORIES);
  }

  @Test
  void aProofOfOtherSizesIsRefused() {
    assertThatThrownBy(() -> found(LOG.checkpoint(6), LOG.checkpoint(), Optional.of(proof(5))))
        .isInstanceOf(Malformed.class);
  }

  private static String proof(int old) {
    return "{\"format\":\"lienlac-consistency/1\",\"from\":%d,\"to\":12,\"proof\":%s}"
        .formatted(old, SampleExport.hashes(LOG.tree().consistency(old, 12)));
  }

  private static List<Text> found(
      SignedCheckpoint old, SignedCheckpoint young, Optional<String> proof) throws Malformed {
    return verify(old, young, proof).findings().stream()
        .map(finding -> finding.said().text())
        .toList();
  }

  private static Report verify(SignedCheckpoint old, SignedCheckpoint young, Optional<String> proof)
      throws Malformed {
    Trust trust =
        new Trust(
            List.of(SampleLog.verifier()),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return ConsistencyVerification.run(
        new Known("old", old), new Known("young", young), proof, trust);
  }
}
