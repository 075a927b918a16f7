package io.lienlac.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.note.Checkpoint;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.GrowingTree;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import io.lienlac.auditor.tree.RangeProof;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many leaves are checked in a second, by one thread. */
@Tag("stress")
class VerificationSpeedTest {

  private static final int LEAVES = 1_000_000;
  private static final int FROM_MEMORY = 200_000;

  @TempDir private Path folder;

  @Test
  void aMillionLeavesGiveNoAlarmAtAHundredThousandASecond() throws IOException, Malformed {
    Path file = folder.resolve("export.jsonl.gz");
    try (OutputStream target = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      write(LEAVES, target);
    }
    for (int round = 0; round < 2; round++) {
      long start = System.nanoTime();
      try (Export export = Export.open(file)) {
        assertHolds(export);
      }
      long perSecond = perSecond(LEAVES, start);
      System.out.printf("Compressed: %,d leaves/s%n", perSecond);
      assertThat(perSecond).isGreaterThan(100_000);
    }
  }

  @Test
  void fromMemoryItIsThreeTimesAsMuch() throws IOException, Malformed {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    write(FROM_MEMORY, target);
    byte[] lines = target.toByteArray();
    long best = 0;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      try (Export export = Export.read(new ByteArrayInputStream(lines))) {
        assertHolds(export);
      }
      best = Math.max(best, perSecond(FROM_MEMORY, start));
    }
    System.out.printf("From memory: %,d leaves/s%n", best);
    assertThat(best).isGreaterThan(300_000);
  }

  private static void assertHolds(Export export) throws Malformed {
    Report report =
        new ExportVerification("export", export, new Audit().trust(), Progress.NONE).run();
    assertThat(Audit.texts(report)).isEmpty();
  }

  private static long perSecond(long leaves, long start) {
    return leaves * 1_000_000_000L / (System.nanoTime() - start);
  }

  private static void write(int size, OutputStream target) throws IOException {
    GrowingTree tree = new GrowingTree();
    Hashing hashing = new Hashing();
    byte[] hash = new byte[Hash.BYTES];
    for (long i = 0; i < size; i++) {
      byte[] leaf = SampleLeaf.number(i).bytes();
      hashing.leaf(leaf, leaf.length, hash);
      tree.append(hash);
    }
    Checkpoint checkpoint = new Checkpoint(SampleLog.ORIGIN, size, tree.root(), List.of());
    Writer lines = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    lines.write(
        SampleExport.header(SampleLog.sign(checkpoint), 0, size, RangeProof.NOTHING) + "\n");
    for (long i = 0; i < size; i++) {
      lines.write(SampleExport.leaf(i, SampleLeaf.number(i).bytes()) + "\n");
    }
    lines.write("{\"end\":" + size + "}\n");
    lines.flush();
  }
}
