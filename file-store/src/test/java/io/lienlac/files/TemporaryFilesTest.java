package io.lienlac.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class TemporaryFilesTest {

  @TempDir private Path folder;

  @Test
  void whatAKilledProcessLeftIsSweptOnceItIsOld() throws IOException {
    TemporaryFiles temporary = new TemporaryFiles(folder, List.of());
    Path left = temporary.make();
    Path foreign = Files.createFile(folder.resolve("foreign" + TemporaryFiles.ENDING));
    temporary.sweep(Instant.now());
    assertThat(left).exists();
    temporary.sweep(Instant.now().plus(TemporaryFiles.ABANDONED).plusSeconds(60));
    assertThat(left).doesNotExist();
    assertThat(foreign).exists();
  }
}
