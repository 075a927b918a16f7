package io.lienlac.auditor.verify;

import static io.lienlac.auditor.verify.Audit.assertFound;
import static io.lienlac.auditor.verify.Audit.notes;
import static io.lienlac.auditor.verify.Audit.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.RangeProof;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportComparisonTest {

  private static final SampleLog LOG = SampleLog.of(80);

  private final List<byte[]> leaves = LOG.leaves();

  @Test
  void theSameHistoryIsTheSame() throws Malformed {
    Report report = compare(SampleExport.of(LOG), SampleExport.of(SampleLog.of(90)));
    assertThat(texts(report)).isEmpty();
    assertThat(report.notes().getFirst().arguments()).containsExactly("80", "0", "80");
  }

  @Test
  void whatDiffersInAnEventIsNamed() throws Malformed {
    leaves.set(40, SampleLeaf.number(40).withPayload("{}").bytes());
    Report report = compare(SampleExport.of(LOG), SampleExport.of(LOG.checkpoint(), leaves));
    assertFound(report, Text.CHANGED, 40);
    assertThat(notes(report))
        .containsExactly(Text.COMPARED, Text.DIFFERENT_LEAVES, Text.FIELD_PAYLOAD, Text.FIELD_MAC);
  }

  @Test
  void aMissingEventIsNamed() throws Malformed {
    leaves.remove(40);
    Report report = compare(SampleExport.of(LOG), SampleExport.of(LOG.checkpoint(), leaves));
    assertFound(report, Text.MISSING, 40);
  }

  @Test
  void onlyWhatBothHaveIsCompared() throws Malformed {
    SampleExport part =
        SampleExport.of(LOG.checkpoint(), 30, leaves.subList(30, 50), LOG.tree().range(30, 50, 80));
    assertThat(texts(compare(SampleExport.of(LOG), part))).isEmpty();
    assertThat(texts(compare(part, SampleExport.of(LOG)))).isEmpty();
    SampleExport apart =
        SampleExport.of(LOG.checkpoint(), 60, leaves.subList(60, 80), RangeProof.NOTHING);
    assertThat(compare(part, apart).notes().getFirst().arguments().getFirst()).isEqualTo("0");
  }

  @Test
  void whatIsHiddenIsComparedByItsHash() throws Malformed {
    SampleExport hidden = SampleExport.of(LOG);
    hidden.lines().set(41, SampleExport.hidden(40, leaves.get(40)));
    assertThat(texts(compare(SampleExport.of(LOG), hidden))).isEmpty();
    hidden.lines().set(41, SampleExport.hidden(40, leaves.get(41)));
    assertFound(compare(SampleExport.of(LOG), hidden), Text.CHANGED, 40);
  }

  @Test
  void anExportThatWasCutOffIsNamed() throws Malformed {
    SampleExport cut = SampleExport.of(LOG);
    cut.lines().subList(50, 82).clear();
    assertFound(compare(cut, SampleExport.of(LOG)), Text.CUT_OFF, 49);
  }

  private static Report compare(SampleExport one, SampleExport other) throws Malformed {
    try (Export first = read(one);
        Export second = read(other)) {
      return new ExportComparison(first, second).run(Progress.NONE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Export read(SampleExport export) throws IOException, Malformed {
    return Export.read(new ByteArrayInputStream(export.text().getBytes(StandardCharsets.UTF_8)));
  }
}
