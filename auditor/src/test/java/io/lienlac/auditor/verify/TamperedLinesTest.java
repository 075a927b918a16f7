package io.lienlac.auditor.verify;

import static io.lienlac.auditor.verify.Audit.assertFound;
import static io.lienlac.auditor.verify.Audit.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.RangeProof;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody changed the lines of an export on its way. */
class TamperedLinesTest {

  private static final SampleLog LOG = SampleLog.of(50);

  private final SampleExport export = SampleExport.of(LOG);
  private final List<String> lines = export.lines();

  @Test
  void aLineThatIsGoneIsFound() throws Malformed {
    lines.remove(18);
    assertFound(new Audit().of(export), Text.MISSING, 17);
  }

  @Test
  void theLastLeafsLineThatIsGoneIsFound() throws Malformed {
    lines.remove(50);
    assertFound(new Audit().of(export), Text.MISSING, 49);
  }

  @Test
  void linesThatChangedPlacesAreFound() throws Malformed {
    Collections.swap(lines, 18, 30);
    assertFound(new Audit().of(export), Text.REORDERED_LINES, 17);
  }

  @Test
  void aLineThatComesTwiceIsFound() throws Malformed {
    lines.add(18, lines.get(17));
    assertFound(new Audit().of(export), Text.REPEATED, 16);
  }

  @Test
  void aLineAfterTheLastLeafIsFound() throws Malformed {
    lines.add(51, SampleExport.leaf(50, LOG.leaves().getFirst()));
    assertFound(new Audit().of(export), Text.BEYOND_END, 50);
  }

  @Test
  void anExportWithoutItsEndIsFound() throws Malformed {
    lines.remove(51);
    assertFound(new Audit().of(export), Text.CUT_OFF, 50);
    lines.subList(21, 51).clear();
    assertFound(new Audit().of(export), Text.CUT_OFF, 20);
  }

  @Test
  void anotherEndIsFound() throws Malformed {
    lines.set(51, "{\"end\":51}");
    assertThat(texts(new Audit().of(export))).containsExactly(Text.END_WRONG);
  }

  @Test
  void aChangedHashOfAHiddenLeafIsFound() throws Malformed {
    lines.set(18, SampleExport.hidden(17, LOG.leaves().get(18)));
    assertThat(texts(new Audit().of(export))).contains(Text.DIFFERS);
  }

  @Test
  void aLineThatIsNoneIsRefused() {
    lines.set(18, "{\"index\":17}");
    assertThatThrownBy(() -> new Audit().of(export)).isInstanceOf(Malformed.class);
  }

  @Test
  void aPartWithoutWhatIsBeforeItIsRefused() {
    SampleExport part =
        SampleExport.of(LOG.checkpoint(), 20, LOG.leaves().subList(20, 50), RangeProof.NOTHING);
    assertThatThrownBy(() -> new Audit().of(part)).isInstanceOf(Malformed.class);
  }

  @Test
  void aPartWithWrongHashesBesideItIsFound() throws Malformed {
    RangeProof wrong =
        new RangeProof(LOG.tree().range(21, 40, 50).left(), LOG.tree().range(20, 40, 50).right());
    RangeProof right = LOG.tree().range(20, 40, 50);
    RangeProof exchanged = new RangeProof(right.left().reversed(), right.right());
    assertThatThrownBy(() -> new Audit().of(part(wrong))).isInstanceOf(Malformed.class);
    assertThat(texts(new Audit().of(part(exchanged)))).contains(Text.DIFFERS);
    assertThat(texts(new Audit().of(part(right)))).isEmpty();
  }

  private static SampleExport part(RangeProof proof) {
    return SampleExport.of(LOG.checkpoint(), 20, LOG.leaves().subList(20, 40), proof);
  }
}
