package io.lienlac.auditor.verify;

import static io.lienlac.auditor.verify.Audit.assertFound;
import static io.lienlac.auditor.verify.Audit.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody changed the store of events, and the export was made of it afterwards. */
class TamperedStoreTest {

  private static final SampleLog LOG = SampleLog.of(700);

  @TempDir private Path tiles;
  private final List<byte[]> store = LOG.leaves();

  @BeforeEach
  void publish() throws IOException {
    LOG.publish(tiles);
  }

  @ParameterizedTest
  @CsvSource({
    "0, Kính",
    "333, Kính",
    "699, Kính",
    "333, actorId",
    "333, Happened",
    "333, 2026-02-03",
    "333, DirectiveReceipt",
    "333, 11111111-"
  })
  void aChangedByteIsFound(int index, String part) throws Malformed {
    byte[] leaf = store.get(index);
    int at = position(leaf, part);
    leaf[at] = (byte) (leaf[at] ^ 1);
    assertFound(new Audit().withTiles(tiles).of(export()), Text.CHANGED, index);
    assertFound(new Audit().withMacKey().of(export()), Text.MAC_WRONG, index);
    assertThat(texts(new Audit().of(export()))).contains(Text.DIFFERS);
  }

  @Test
  void aChangedPlaceInTheStoreIsFoundByTilesAlone() throws Malformed {
    store.get(40)[8]++;
    assertFound(new Audit().withTiles(tiles).of(export()), Text.CHANGED, 40);
    assertThat(texts(new Audit().withMacKey().of(export()))).containsExactly(Text.DIFFERS);
  }

  @Test
  void aLeafThatIsNoLeafAnyMoreIsFound() throws Malformed {
    store.get(40)[0] = 9;
    assertFound(new Audit().of(export()), Text.LEAF_MALFORMED, 40);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 350, 691, 697, 698})
  void aDeletedEventIsFound(int index) throws Malformed {
    store.remove(index);
    Report report = new Audit().withTiles(tiles).of(export());
    assertFound(report, Text.MISSING, index);
    assertThat(texts(report)).contains(Text.TRUNCATED);
  }

  @Test
  void aRowOfDeletedEventsIsFound() throws Malformed {
    store.subList(100, 130).clear();
    assertFound(new Audit().withTiles(tiles).of(export()), Text.MISSING, 100);
  }

  @Test
  void aDeletedEventLeavesATraceInItsAggregate() throws Malformed {
    store.remove(350);
    assertThat(texts(new Audit().of(export()))).contains(Text.TRUNCATED, Text.SEQUENCE_JUMPS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 350, 699})
  void anInsertedEventIsFound(int index) throws Malformed {
    store.add(index, SampleLeaf.number(5_000).bytes(new byte[32]));
    Report report = new Audit().withTiles(tiles).withMacKey().of(export());
    assertFound(report, Text.INSERTED, index);
    assertThat(texts(report)).contains(Text.MAC_WRONG, Text.BEYOND_CHECKPOINT);
  }

  @Test
  void anEventInsertedAtTheTailIsFound() throws Malformed {
    store.add(SampleLeaf.number(700).bytes(new byte[32]));
    assertFound(new Audit().of(export()), Text.BEYOND_CHECKPOINT, 700);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "350, 351", "350, 420", "698, 699", "255, 256"})
  void exchangedEventsAreFound(int one, int other) throws Malformed {
    Collections.swap(store, one, other);
    assertFound(new Audit().withTiles(tiles).of(export()), Text.REORDERED, one);
    assertThat(texts(new Audit().withMacKey().of(export()))).contains(Text.DIFFERS);
  }

  @Test
  void exchangedEventsOfOneAggregateLeaveATrace() throws Malformed {
    Collections.swap(store, 350, 355);
    assertThat(texts(new Audit().of(export()))).contains(Text.DIFFERS, Text.SEQUENCE_JUMPS);
  }

  @Test
  void aTruncatedTailIsFound() throws Malformed {
    store.subList(690, 700).clear();
    assertFound(new Audit().of(export()), Text.TRUNCATED, 690);
  }

  @Test
  void withoutMoreItIsOnlySaidBetweenWhichCheckpointsSomethingDiffers() throws Malformed {
    byte[] leaf = store.get(350);
    leaf[leaf.length - 1]++;
    Report report =
        new Audit()
            .knowing(LOG.checkpoint(300))
            .knowing(LOG.checkpoint(400))
            .knowing(LOG.checkpoint(500))
            .of(export());
    assertThat(report.firstBadIndex()).isEmpty();
    assertThat(report.findings())
        .extracting(finding -> finding.said().arguments().get(2))
        .containsOnly("300");
    assertThat(texts(report)).containsExactly(Text.REWRITTEN, Text.REWRITTEN, Text.DIFFERS);
    assertThat(Audit.notes(report)).containsOnlyOnce(Text.KNOWN_HOLDS);
  }

  private SampleExport export() {
    return SampleExport.of(LOG.checkpoint(), store);
  }

  private static int position(byte[] leaf, String part) {
    String text = new String(leaf, StandardCharsets.ISO_8859_1);
    String wanted = new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(text).contains(wanted);
    return text.indexOf(wanted);
  }
}
