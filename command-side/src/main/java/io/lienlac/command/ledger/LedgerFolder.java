package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lienlac.api.ledger.TilePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ledger as files, as C2SP tlog-tiles has them: whoever copies the folder has what the ledger
 * publishes. Tiles are never changed; partial ones go when the full one is there. Each file is
 * whole when it appears, and the checkpoint comes after the tiles that it needs.
 */
record LedgerFolder(Path folder) {

  private static final String CHECKPOINT = "checkpoint";
  private static final String PART = ".part";

  /** So many tiles are in memory at a time. */
  private static final int IN_MEMORY = 64;

  /**
   * Brings the folder to where the checkpoint is.
   *
   * @throws InconsistentLedger if the folder holds a checkpoint that this one does not follow from
   */
  void write(PublishedCheckpoint checkpoint, TileSource tiles) throws IOException {
    Optional<Checkpoint> former = former();
    if (former.isPresent()) {
      compare(former.get(), checkpoint, tiles);
    }
    long from = former.map(Checkpoint::size).orElse(0L);
    for (int level = 0; TileId.hashesAt(level, checkpoint.size()) > 0; level++) {
      write(level, from, checkpoint.size(), tiles);
    }
    replace(folder.resolve(CHECKPOINT), checkpoint.note().toString().getBytes(UTF_8));
  }

  /** The checkpoint up to which the folder was written. */
  Optional<Checkpoint> former() throws IOException {
    Path file = folder.resolve(CHECKPOINT);
    return Files.exists(file)
        ? SignedNote.parse(Files.readString(file)).map(SignedNote::text).flatMap(Checkpoint::parse)
        : Optional.empty();
  }

  private void compare(Checkpoint former, PublishedCheckpoint now, TileSource tiles) {
    boolean follows =
        former.size() > 0
            && former.size() <= now.size()
            && new StoredTree(tiles, now.size())
                .ask(tree -> tree.consistency(former.size(), now.size()))
                .shows(former.root(), now.root());
    if (!follows) {
      throw new InconsistentLedger(
          "the checkpoint of size %d does not follow from that of size %d in %s"
              .formatted(now.size(), former.size(), folder));
    }
  }

  /** All tiles of a level that have come or have grown. */
  private void write(int level, long from, long to, TileSource tiles) throws IOException {
    long end = TileId.hashesAt(level, to);
    List<TileId> ids = new ArrayList<>();
    long number = TileId.hashesAt(level, from) / Tile.FULL;
    while (number * Tile.FULL < end) {
      ids.add(new TileId(level, number));
      number++;
      if (ids.size() == IN_MEMORY) {
        write(ids, to, tiles);
        ids.clear();
      }
    }
    write(ids, to, tiles);
  }

  private void write(List<TileId> ids, long size, TileSource tiles) throws IOException {
    Map<TileId, Tile> loaded = tiles.load(Set.copyOf(ids), size);
    for (TileId id : ids) {
      Tile tile = Objects.requireNonNull(loaded.get(id), () -> "there is no " + id);
      TilePath path = id.path(id.widthIn(size));
      Path file = folder.resolve(path.toString());
      if (!Files.exists(file)) {
        replace(file, tile.first(path.width()));
      }
      if (path.isFull()) {
        dropPartial(folder.resolve(path + ".p"));
      }
    }
  }

  private static void dropPartial(Path former) throws IOException {
    if (Files.isDirectory(former)) {
      try (Stream<Path> files = Files.list(former)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(former);
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path parent = Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Path part = parent.resolve(file.getFileName() + PART);
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
