package io.lienlac.auditor.verify;

import static io.lienlac.auditor.verify.Audit.assertFound;
import static io.lienlac.auditor.verify.Audit.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.Checkpoint;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.note.SignedNote;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the keys makes a history that fits itself: only what others kept tells. */
class RewrittenLogTest {

  private static final SampleLog LOG = SampleLog.of(500);

  @TempDir private Path tiles;

  @Test
  void anOlderDatabaseWithItsCheckpointIsFound() throws Malformed {
    SampleLog restored = SampleLog.of(480);
    assertThat(texts(new Audit().of(SampleExport.of(restored)))).isEmpty();
    Report report = new Audit().knowing(LOG.checkpoint()).of(SampleExport.of(restored));
    assertFound(report, Text.ROLLED_BACK, 480);
  }

  @Test
  void aChangedEventUnderANewCheckpointIsFound() throws IOException, Malformed {
    SampleLog rewritten = rewritten(600);
    assertThat(texts(new Audit().withMacKey().of(SampleExport.of(rewritten)))).isEmpty();
    assertThat(texts(new Audit().knowing(LOG.checkpoint()).of(SampleExport.of(rewritten))))
        .containsExactly(Text.REWRITTEN);
    LOG.publish(tiles);
    Report report = new Audit().withTiles(tiles).of(SampleExport.of(rewritten));
    assertFound(report, Text.CHANGED, 123);
    assertThat(texts(report)).contains(Text.REWRITTEN);
  }

  @Test
  void twoHistoriesOfTheSameLengthAreFound() throws Malformed {
    assertThat(texts(new Audit().knowing(LOG.checkpoint()).of(SampleExport.of(rewritten(500)))))
        .containsExactly(Text.TWO_HISTORIES);
  }

  @Test
  void aTailThatWasCutOffAndReplacedIsFound() throws Malformed {
    List<byte[]> leaves = LOG.leaves();
    leaves.subList(450, 500).clear();
    for (int i = 1_000; i < 1_100; i++) {
      leaves.add(SampleLeaf.number(i).bytes());
    }
    Report report =
        new Audit()
            .knowing(LOG.checkpoint(450))
            .knowing(LOG.checkpoint())
            .of(SampleExport.of(new SampleLog(leaves)));
    assertThat(texts(report)).containsExactly(Text.REWRITTEN, Text.SEQUENCE_JUMPS);
    assertThat(report.findings().getFirst().said().arguments())
        .containsExactly("kept-500", "500", "450");
  }

  @Test
  void aCheckpointOfSomebodyElseIsFound() throws Malformed {
    SampleExport export = SampleExport.of(LOG);
    assertThat(
            texts(
                new Audit()
                    .withKey(SampleLog.key(SampleLog.ORIGIN, SignatureType.LOG).verifier())
                    .of(export)))
        .containsExactly(Text.NOT_SIGNED);
    assertThat(
            texts(
                new Audit()
                    .withKey(SampleLog.key("another.example", SignatureType.LOG).verifier())
                    .of(export)))
        .containsExactly(Text.NOT_SIGNED);
    export.lines().set(0, export.lines().getFirst().replace("\\n500\\n", "\\n499\\n"));
    assertThat(texts(new Audit().of(export))).contains(Text.SIGNATURE_WRONG, Text.NOT_SIGNED);
  }

  @Test
  void aKnownCheckpointHasToBeOfTheLogAndSignedByIt() throws Malformed {
    Checkpoint other = new Checkpoint("other.example", 5, Hashing.emptyTree(), List.of());
    assertThatThrownBy(() -> new Audit().knowing(SampleLog.sign(other)).of(SampleExport.of(LOG)))
        .isInstanceOf(Malformed.class);
    SignedCheckpoint unsigned =
        SampleLog.cosign(
            new SignedCheckpoint(
                LOG.checkpoint(5).checkpoint(),
                new SignedNote(LOG.checkpoint(5).note().text(), List.of())),
            SampleLog.key("w", SignatureType.COSIGNATURE));
    assertThat(texts(new Audit().knowing(unsigned).of(SampleExport.of(LOG))))
        .containsExactly(Text.NOT_SIGNED);
  }

  @Test
  void anExportThatNamesAnotherLogIsFound() throws Malformed {
    SampleExport export = SampleExport.of(LOG);
    String header = export.lines().getFirst();
    export.lines().set(0, header.replace("\"origin\":\"lienlac", "\"origin\":\"x"));
    assertThat(texts(new Audit().of(export))).containsExactly(Text.ORIGIN_DIFFERS);
  }

  @Test
  void tilesThatDoNotFitTheirCheckpointSayNothing() throws IOException, Malformed {
    LOG.publish(tiles);
    Path first = tiles.resolve("tile/0/000");
    byte[] hashes = Files.readAllBytes(first);
    hashes[77]++;
    Files.write(first, hashes);
    assertThat(texts(new Audit().withTiles(tiles).of(SampleExport.of(LOG))))
        .containsExactly(Text.TILES_DIFFER);
  }

  private static SampleLog rewritten(int size) {
    List<byte[]> leaves = SampleLog.of(size).leaves();
    leaves.set(123, SampleLeaf.number(123).withPayload("{\"number\":0}").bytes());
    return new SampleLog(leaves);
  }
}
