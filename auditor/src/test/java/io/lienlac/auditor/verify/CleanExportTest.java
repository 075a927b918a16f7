package io.lienlac.auditor.verify;

import static io.lienlac.auditor.verify.Audit.notes;
import static io.lienlac.auditor.verify.Audit.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.RangeProof;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is right gives no alarm. */
class CleanExportTest {

  private static final SampleLog LOG = SampleLog.of(700);

  @TempDir private Path folder;

  @Test
  void aCleanExportHoldsAgainstAllThatIsKnown() throws IOException, Malformed {
    LOG.publish(folder);
    Report report =
        new Audit()
            .withMacKey()
            .withTiles(folder)
            .knowing(LOG.checkpoint(0))
            .knowing(LOG.checkpoint(257))
            .knowing(LOG.checkpoint())
            .of(SampleExport.of(LOG));
    assertThat(texts(report)).isEmpty();
    assertThat(notes(report))
        .contains(Text.SIGNED, Text.ROOT_HOLDS, Text.KNOWN_HOLDS, Text.TILES_HOLD, Text.MACS_HOLD)
        .doesNotContain(Text.KNOWN_NOT_COMPARED, Text.MACS_WITHOUT_KEY);
  }

  @Test
  void everySizeOfLogHolds() throws Malformed {
    for (int size = 0; size < 40; size++) {
      assertThat(texts(new Audit().of(SampleExport.of(SampleLog.of(size))))).isEmpty();
    }
  }

  @Test
  void everyPartOfALogHolds() throws Malformed {
    SampleLog log = SampleLog.of(21);
    for (int from = 0; from <= 21; from++) {
      for (int to = from; to <= 21; to++) {
        Report report = new Audit().withMacKey().of(part(log, from, to));
        assertThat(texts(report)).as("%d to %d", from, to).isEmpty();
        assertThat(notes(report)).contains(Text.ROOT_HOLDS);
      }
    }
  }

  @Test
  void aKnownCheckpointWithinAPartIsCompared() throws Malformed {
    SampleLog log = SampleLog.of(21);
    for (int known : new int[] {4, 5, 6, 12, 16, 20}) {
      Report report = new Audit().knowing(log.checkpoint(known)).of(part(log, 5, 12));
      assertThat(texts(report)).isEmpty();
      assertThat(notes(report)).contains(Text.KNOWN_HOLDS);
    }
    for (int known : new int[] {3, 14, 18}) {
      Report report = new Audit().knowing(log.checkpoint(known)).of(part(log, 5, 12));
      assertThat(texts(report)).isEmpty();
      assertThat(notes(report)).contains(Text.KNOWN_NOT_COMPARED);
    }
  }

  @Test
  void leavesOutsideTheScopeMayBeHidden() throws IOException, Malformed {
    SampleExport export = SampleExport.of(LOG);
    for (int i = 0; i < 700; i += 3) {
      export.lines().set(i + 1, SampleExport.hidden(i, LOG.leaves().get(i)));
    }
    LOG.publish(folder);
    Report report = new Audit().withMacKey().withTiles(folder).of(export);
    assertThat(texts(report)).isEmpty();
    assertThat(report.notes())
        .anySatisfy(
            said -> {
              assertThat(said.text()).isEqualTo(Text.LEAVES_READ);
              assertThat(said.arguments()).containsExactly("700", "234");
            });
  }

  @Test
  void anExportHoldsAgainstOlderTiles() throws IOException, Malformed {
    SampleLog.of(300).publish(folder);
    Report report = new Audit().withTiles(folder).of(SampleExport.of(LOG));
    assertThat(texts(report)).isEmpty();
    assertThat(notes(report)).contains(Text.TILES_HOLD, Text.KNOWN_HOLDS);
  }

  @Test
  void everyWitnessThatIsNamedHasToHaveSigned() throws Malformed {
    SigningKey one = SampleLog.key("witness.example/one", SignatureType.COSIGNATURE);
    SigningKey other = SampleLog.key("witness.example/other", SignatureType.COSIGNATURE);
    SampleExport cosigned = SampleExport.of(SampleLog.cosign(LOG.checkpoint(), one), LOG.leaves());
    Report report = new Audit().withWitness(one.verifier()).of(cosigned);
    assertThat(texts(report)).isEmpty();
    assertThat(notes(report)).contains(Text.COSIGNED);
    assertThat(
            texts(
                new Audit().withWitness(one.verifier()).withWitness(other.verifier()).of(cosigned)))
        .containsExactly(Text.NOT_COSIGNED);
  }

  @Test
  void withoutAKeyItIsSaidThatNobodyWasAskedFor() throws Malformed {
    Report report = new Audit().withoutKey().of(SampleExport.of(LOG));
    assertThat(texts(report)).isEmpty();
    assertThat(notes(report)).contains(Text.NO_KEY_GIVEN).doesNotContain(Text.SIGNED);
  }

  private static SampleExport part(SampleLog log, int from, int to) {
    RangeProof proof = log.tree().range(from, to, log.size());
    return SampleExport.of(log.checkpoint(), from, log.leaves().subList(from, to), proof);
  }
}
