package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFolderTest {

  private static final SigningKeys KEYS =
      SigningKeys.read(NotesTest.ORIGIN, List.of(NotesTest.SEED));

  private final Leaves leaves = Leaves.random(1_000);

  @TempDir private Path temporary;

  private LedgerFolder folder() {
    return new LedgerFolder(temporary.resolve("ledger"));
  }

  private PublishedCheckpoint checkpoint(int size) {
    TreeHash root = leaves.naive(size).root();
    return new PublishedCheckpoint(
        size, root, KEYS.sign(new Checkpoint(NotesTest.ORIGIN, size, root)), Instant.EPOCH);
  }

  private List<String> files() throws IOException {
    Path folder = folder().folder();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void everyTileOfTheTreeIsAFile() throws IOException {
    folder().write(checkpoint(1_000), leaves);
    assertThat(files())
        .containsExactly(
            "checkpoint",
            "tile/0/000",
            "tile/0/001",
            "tile/0/002",
            "tile/0/003.p/232",
            "tile/1/000.p/3");
    assertThat(Files.size(folder().folder().resolve("tile/0/000"))).isEqualTo(8_192);
    assertThat(Files.readString(folder().folder().resolve("checkpoint")))
        .isEqualTo(checkpoint(1_000).note().toString());
  }

  @Test
  void partialTilesGoWhenTheFullOneIsThere() throws IOException {
    for (int size : List.of(3, 200, 255)) {
      folder().write(checkpoint(size), leaves);
    }
    assertThat(files())
        .containsExactly(
            "checkpoint", "tile/0/000.p/200", "tile/0/000.p/255", "tile/0/000.p/3");
    folder().write(checkpoint(256), leaves);
    assertThat(files()).containsExactly("checkpoint", "tile/0/000", "tile/1/000.p/1");
    folder().write(checkpoint(513), leaves);
    assertThat(files())
        .containsExactly(
            "checkpoint",
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/1",
            "tile/1/000.p/1",
            "tile/1/000.p/2");
  }

  @Test
  void theFilesAloneAreTheTree() throws IOException {
    for (int size : List.of(1, 255, 256, 257, 700, 1_000)) {
      folder().write(checkpoint(size), leaves);
      Map<TileId, Tile> read = new HashMap<>();
      TileSource files =
          (wanted, of) -> {
            wanted.forEach(id -> read.put(id, tile(id, of)));
            return read;
          };
      assertThat(new StoredTree(files, size).ask(tree -> tree.root(size)))
          .isEqualTo(leaves.naive(size).root());
    }
  }

  private Tile tile(TileId id, long size) {
    try {
      Path file = folder().folder().resolve(id.path(id.widthIn(size)).toString());
      return new Tile(id, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatWasWrittenIsNotWrittenAgain() throws IOException {
    folder().write(checkpoint(300), leaves);
    Path tile = folder().folder().resolve("tile/0/000");
    Files.writeString(tile, "changed");
    folder().write(checkpoint(700), leaves);
    assertThat(tile).hasContent("changed");
    assertThat(folder().former())
        .hasValueSatisfying(former -> assertThat(former.size()).isEqualTo(700));
  }

  @Test
  void nothingIsWrittenOverWhatItDoesNotFollowFrom() throws IOException {
    folder().write(checkpoint(700), leaves);
    List<String> before = files();
    assertThatThrownBy(() -> folder().write(checkpoint(699), leaves))
        .isInstanceOf(InconsistentLedger.class);
    PublishedCheckpoint other =
        new PublishedCheckpoint(800, TreeHash.EMPTY, checkpoint(800).note(), Instant.EPOCH);
    assertThatThrownBy(() -> folder().write(other, leaves))
        .isInstanceOf(InconsistentLedger.class);
    assertThat(files()).isEqualTo(before);
  }
}
