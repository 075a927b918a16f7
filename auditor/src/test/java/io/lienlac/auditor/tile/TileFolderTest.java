package io.lienlac.auditor.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.sample.SampleLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileFolderTest {

  private static final SampleLog LOG = SampleLog.of(600);

  @TempDir private Path folder;

  @BeforeEach
  void publish() throws IOException {
    LOG.publish(folder);
  }

  @Test
  void numbersAreWrittenInGroups() {
    assertThat(TilePath.of(0, 0)).isEqualTo("tile/0/000");
    assertThat(TilePath.of(2, 999)).isEqualTo("tile/2/999");
    assertThat(TilePath.of(0, 1_234_067)).isEqualTo("tile/0/x001/x234/067");
    assertThat(TilePath.partial(0, 273)).isEqualTo("tile/0/273.p");
  }

  @Test
  void theTilesGiveTheRootsOfAllSizes() throws Malformed {
    TileFolder tiles = new TileFolder(folder);
    assertThat(tiles.checkpoint())
        .hasValueSatisfying(checkpoint -> assertThat(checkpoint.size()).isEqualTo(600));
    for (int size : new int[] {0, 1, 255, 256, 257, 512, 600}) {
      assertThat(tiles.leaves(size).root(size)).isEqualTo(LOG.tree().root(size));
    }
    assertThat(tiles.leaves(600).from(598, 10))
        .containsExactly(LOG.tree().leaf(598), LOG.tree().leaf(599));
    assertThat(tiles.leaves(600).isAt(300, LOG.tree().leaf(300).bytes())).isTrue();
    assertThat(tiles.leaves(600).isAt(300, LOG.tree().leaf(301).bytes())).isFalse();
  }

  @Test
  void aTileThatIsAbsentOrOfTheWrongLengthIsNamed() throws IOException {
    TileFolder tiles = new TileFolder(folder);
    assertThatThrownBy(() -> tiles.leaves(601).root(601))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("tile/0/002");
    Path first = folder.resolve("tile/0/000");
    Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 8_191));
    assertThatThrownBy(() -> tiles.leaves(600).root(600))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("tile/0/000");
  }

  @Test
  void aCopyNeedsNoCheckpoint() throws IOException, Malformed {
    Files.delete(folder.resolve("checkpoint"));
    assertThat(new TileFolder(folder).checkpoint()).isEmpty();
  }
}
