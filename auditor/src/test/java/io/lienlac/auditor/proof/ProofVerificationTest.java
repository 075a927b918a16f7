package io.lienlac.auditor.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.leaf.MacKeys;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.sample.SamplePerson;
import io.lienlac.auditor.sample.SampleProof;
import io.lienlac.auditor.verify.Report;
import io.lienlac.auditor.verify.Trust;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofVerificationTest {

  private static final SampleLeaf PERSONAL =
      SampleLeaf.number(3)
          .withPayload(
              "{\"familyName\":{\"personal\":\"%s\"},\"files\":{\"personal\":\"%s\"}}"
                  .formatted(seal("\"Nguyễn\"", "/familyName"), seal("[{\"size\":1}]", "/files")));
  private static final SampleLog LOG = log();
  private static final SigningKey WITNESS = SampleLog.key("w", SignatureType.COSIGNATURE);

  @Test
  void aProofHolds() throws Malformed {
    for (int size : new int[] {4, 7, 12}) {
      String proof =
          SampleProof.of(
              LOG, 3, SampleLog.cosign(LOG.checkpoint(size), WITNESS), personal("\"Nguyễn\""));
      Report report = verify(proof);
      assertThat(report.findings()).isEmpty();
      assertThat(report.notes())
          .extracting(Said::text)
          .containsExactly(
              Text.SIGNED,
              Text.COSIGNED,
              Text.INCLUDED,
              Text.MACS_HOLD,
              Text.PROVED_EVENT,
              Text.PERSONAL_HOLDS);
    }
  }

  @Test
  void aPersonalValueMayBeMoreThanAText() throws Malformed {
    String files = SampleProof.personal("/files", "[ {\"size\": 1} ]");
    assertThat(verify(cosigned(files)).findings()).isEmpty();
  }

  @Test
  void anotherTextPersonPlaceOrKeyIsFound() throws Malformed {
    String right = personal("\"Nguyễn\"");
    assertPersonalWrong(personal("\"Trần\""));
    assertPersonalWrong(right.replace(SamplePerson.ID, "33333333-0000-4000-8000-000000000002"));
    assertPersonalWrong(right.replace("/familyName", "/files"));
    assertPersonalWrong(right.replace("/familyName", "/nothing"));
    assertPersonalWrong(right.replace("\"key\": \"YWJj", "\"key\": \"YWJk"));
  }

  @Test
  void anotherLeafIndexOrRootIsFound() throws Malformed {
    String proof = cosigned("");
    assertFound(proof.replace("\"index\": 3", "\"index\": 2"), Text.NOT_INCLUDED);
    assertFound(proof.replace("\"index\": 3", "\"index\": 12"), Text.NOT_INCLUDED);
    String other = SampleProof.of(LOG, 4, LOG.checkpoint(), "");
    String leaf = other.substring(other.indexOf("\"leaf\""), other.indexOf("\"inclusion\""));
    assertFound(proof.replaceAll("\"leaf\": \"[^\"]+\",\\s+", leaf), Text.NOT_INCLUDED);
    assertFound(SampleProof.of(LOG, 3, LOG.checkpoint(), ""), Text.NOT_COSIGNED);
    assertFound(proof.replace("\\n12\\n", "\\n13\\n"), Text.SIGNATURE_WRONG);
  }

  @Test
  void aLeafThatTheApplicationDidNotWriteIsFound() throws Malformed {
    List<byte[]> leaves = LOG.leaves();
    leaves.set(3, PERSONAL.bytes(new byte[32]));
    SampleLog forged = new SampleLog(leaves);
    assertFound(
        SampleProof.of(forged, 3, SampleLog.cosign(forged.checkpoint(), WITNESS), ""),
        Text.MAC_WRONG);
  }

  @Test
  void whatIsNoProofIsRefused() {
    for (String wrong :
        List.of(
            "",
            "[]",
            cosigned("").replace("proof/1", "proof/2"),
            cosigned("").replace("\"leaf\": \"", "\"leaf\": \"A"),
            cosigned("").replace("\"inclusion\": [", "\"inclusion\": [\"QUJD\","),
            cosigned("").replace("\"index\": 3,", ""),
            cosigned("{}"))) {
      assertThatThrownBy(() -> verify(wrong)).isInstanceOf(Malformed.class);
    }
  }

  private static void assertPersonalWrong(String personal) throws Malformed {
    assertFound(cosigned(personal), Text.PERSONAL_WRONG);
  }

  private static void assertFound(String proof, Text what) throws Malformed {
    assertThat(verify(proof).findings())
        .extracting(finding -> finding.said().text())
        .contains(what);
  }

  private static String cosigned(String personal) {
    return SampleProof.of(LOG, 3, SampleLog.cosign(LOG.checkpoint(), WITNESS), personal);
  }

  private static String personal(String text) {
    return SampleProof.personal("/familyName", text);
  }

  private static Report verify(String proof) throws Malformed {
    Trust trust =
        new Trust(
            List.of(SampleLog.verifier()),
            List.of(WITNESS.verifier()),
            List.of(),
            Optional.of(MacKeys.parse(SampleLeaf.KEY_FILE)),
            Optional.empty());
    return ProofVerification.run("proof.json", proof, trust);
  }

  private static String seal(String json, String path) {
    return SamplePerson.seal(json, SampleLeaf.number(3).eventId(), path);
  }

  private static SampleLog log() {
    List<byte[]> leaves = SampleLog.of(12).leaves();
    leaves.set(3, PERSONAL.bytes());
    return new SampleLog(leaves);
  }
}
