package io.lienlac.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.export.Entries.Kind;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.RangeProof;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

  private static final SampleLog LOG = SampleLog.of(9);

  @TempDir private Path folder;

  @Test
  void theFirstLineSaysWhatFollows() throws IOException, Malformed {
    RangeProof proof = LOG.tree().range(2, 5, 9);
    SampleExport sample = SampleExport.of(LOG.checkpoint(), 2, LOG.leaves().subList(2, 5), proof);
    try (Export export = Export.open(sample.write(folder.resolve("export")))) {
      ExportHeader header = export.header();
      assertThat(header.origin()).isEqualTo(SampleLog.ORIGIN);
      assertThat(header.from()).isEqualTo(2);
      assertThat(header.to()).isEqualTo(5);
      assertThat(header.checkpoint().size()).isEqualTo(9);
      assertThat(header.proof()).isEqualTo(proof);
      assertThat(export.entries().next()).isEqualTo(Kind.LEAF);
    }
  }

  @Test
  void anExportMayBeCompressedInPieces() throws IOException, Malformed {
    byte[] text = SampleExport.of(LOG).text().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    for (int from = 0; from < text.length; from += 777) {
      pieces.writeBytes(
          compressed(Arrays.copyOfRange(text, from, Math.min(from + 777, text.length))));
    }
    assertThat(leaves(Files.write(folder.resolve("export"), pieces.toByteArray()))).isEqualTo(9);
  }

  @Test
  void ofAFileThatWasCutOffTheBeginningIsRead() throws IOException, Malformed {
    byte[] whole =
        Files.readAllBytes(SampleExport.of(SampleLog.of(400)).write(folder.resolve("a")));
    Path cut = Files.write(folder.resolve("b"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(leaves(cut)).isBetween(1, 399);
  }

  @Test
  void damagedDataIsRefused() throws IOException {
    byte[] whole =
        Files.readAllBytes(SampleExport.of(SampleLog.of(400)).write(folder.resolve("a")));
    whole[whole.length - 6]++;
    Path damaged = Files.write(folder.resolve("b"), whole);
    assertThatThrownBy(() -> leaves(damaged))
        .isInstanceOfSatisfying(
            Malformed.class, e -> assertThat(e.said().text()).isEqualTo(Text.COMPRESSION_BROKEN));
  }

  @Test
  void whatIsNoExportIsRefused() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), SampleExport.of(LOG).text());
    assertThatThrownBy(() -> Export.open(plain)).isInstanceOf(Malformed.class);
    Path empty = Files.write(folder.resolve("empty"), compressed(new byte[0]));
    assertThatThrownBy(() -> Export.open(empty)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> Export.open(folder.resolve("absent"))).isInstanceOf(Malformed.class);
    assertRefused(text().replace("lienlac-history/1", "lienlac-history/2"));
    assertRefused(text().replace("\"to\":9", "\"to\":-9"));
    assertRefused(text().replace("\"from\":0", "\"from\":10"));
    assertRefused(text().replace("\"from\":0,", ""));
    assertRefused("[]\n");
  }

  private static String text() {
    return SampleExport.of(LOG).text();
  }

  private static void assertRefused(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Export.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(Malformed.class);
  }

  private static int leaves(Path file) throws IOException, Malformed {
    try (Export export = Export.open(file)) {
      int leaves = 0;
      while (export.entries().next() == Kind.LEAF) {
        leaves++;
      }
      return leaves;
    }
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream target = new GZIPOutputStream(compressed)) {
      target.write(bytes);
    }
    return compressed.toByteArray();
  }
}
