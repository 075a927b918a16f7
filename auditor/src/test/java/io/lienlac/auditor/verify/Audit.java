package io.lienlac.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.leaf.MacKeys;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.note.VerifierKey;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tile.TileFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who checks an export, with what they have. */
final class Audit {

  private List<VerifierKey> keys = List.of(SampleLog.verifier());
  private final List<VerifierKey> witnesses = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();
  private Optional<MacKeys> macKeys = Optional.empty();
  private Optional<TileFolder> tiles = Optional.empty();

  Audit withoutKey() {
    keys = List.of();
    return this;
  }

  Audit withKey(VerifierKey key) {
    keys = List.of(key);
    return this;
  }

  Audit withWitness(VerifierKey witness) {
    witnesses.add(witness);
    return this;
  }

  Audit knowing(SignedCheckpoint checkpoint) {
    known.add(new Known("kept-" + checkpoint.size(), checkpoint));
    return this;
  }

  Audit withMacKey() throws Malformed {
    macKeys = Optional.of(MacKeys.parse(SampleLeaf.KEY_FILE));
    return this;
  }

  Audit withTiles(Path folder) {
    tiles = Optional.of(new TileFolder(folder));
    return this;
  }

  Trust trust() {
    return new Trust(keys, witnesses, known, macKeys, tiles);
  }

  Report of(SampleExport export) throws Malformed {
    byte[] text = export.text().getBytes(StandardCharsets.UTF_8);
    try (Export read = Export.read(new ByteArrayInputStream(text))) {
      return new ExportVerification("export", read, trust(), Progress.NONE).run();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Text> texts(Report report) {
    return report.findings().stream().map(finding -> finding.said().text()).toList();
  }

  static List<Text> notes(Report report) {
    return report.notes().stream().map(Said::text).toList();
  }

  /** That this is found at this index, and that nothing wrong is known before it. */
  static void assertFound(Report report, Text what, long index) {
    assertThat(texts(report)).contains(what);
    assertThat(report.firstBadIndex()).hasValue(index);
    assertThat(report.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.said().text()).isEqualTo(what);
              assertThat(finding.index()).hasValue(index);
            });
  }
}
