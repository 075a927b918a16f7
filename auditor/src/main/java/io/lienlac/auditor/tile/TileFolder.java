package io.lienlac.auditor.tile;

import io.lienlac.auditor.encoding.InputFile;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tree.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A copy of what a log publishes: {@code checkpoint}, and the tiles of leaves. Tiles of the levels
 * above are not needed: whatever is in them can be worked out.
 */
public final class TileFolder {

  /** Hashes of a full tile. */
  static final int WIDTH = 256;

  private static final int LEAVES = 0;

  private final Path folder;

  public TileFolder(Path folder) {
    this.folder = folder;
  }

  /** The checkpoint that the copy was made at, if it has one. */
  public Optional<SignedCheckpoint> checkpoint() throws Malformed {
    Path file = folder.resolve("checkpoint");
    return Files.exists(file)
        ? Optional.of(SignedCheckpoint.parse(InputFile.readText(file)))
        : Optional.empty();
  }

  /** The hashes of the first so many leaves. */
  public TiledHashes leaves(long size) {
    return new TiledHashes(this, size);
  }

  /**
   * The hashes in a tile of leaves, one after the other.
   *
   * @param width so many of them are needed
   */
  byte[] read(long number, int width) throws Malformed {
    byte[] tile = InputFile.read(file(number, width));
    if (tile.length < width * Hash.BYTES || tile.length > WIDTH * Hash.BYTES) {
      throw new Malformed(Text.TILE_MALFORMED, TilePath.of(LEAVES, number));
    }
    return tile;
  }

  /** The full tile, or the smallest partial one that is large enough. */
  private Path file(long number, int width) throws Malformed {
    Path full = folder.resolve(TilePath.of(LEAVES, number));
    if (Files.isRegularFile(full)) {
      return full;
    }
    Path partial = folder.resolve(TilePath.partial(LEAVES, number));
    OptionalInt enough = smallest(partial, width);
    if (enough.isEmpty()) {
      throw new Malformed(Text.TILE_ABSENT, TilePath.of(LEAVES, number), width);
    }
    return partial.resolve(String.valueOf(enough.getAsInt()));
  }

  private static OptionalInt smallest(Path partial, int width) throws Malformed {
    if (!Files.isDirectory(partial)) {
      return OptionalInt.empty();
    }
    try (Stream<Path> files = Files.list(partial)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[1-9][0-9]{0,2}"))
          .mapToInt(Integer::parseInt)
          .filter(there -> there >= width)
          .min();
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNREADABLE, partial);
    }
  }
}
