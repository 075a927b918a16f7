package io.lienlac.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects as files of one folder, which all nodes share. */
final class FolderStore implements ObjectStore {

  private static final String INCOMING = "incoming";

  private final Path folder;
  private final Forcing forcing;

  FolderStore(Path folder) {
    this(folder, FolderStore::force);
  }

  FolderStore(Path folder, Forcing forcing) {
    this.folder = folder;
    this.forcing = forcing;
  }

  /** Has a folder's names stay though the machine fails. */
  @FunctionalInterface
  interface Forcing {
    void force(Path folder) throws IOException;
  }

  @Override
  public void put(String key, Path content) throws IOException {
    Path known = known();
    Path incoming = Files.createDirectories(folder.resolve(INCOMING));
    Path target = folder.resolve(key);
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(incoming, "", TemporaryFiles.ENDING);
    try {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceBetween(target.getParent(), known);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Our folder, or the nearest one above it that is there already. */
  private Path known() {
    Path known = folder;
    while (!Files.exists(known) && known.getParent() != null) {
      known = known.getParent();
    }
    return known;
  }

  /** Whoever made the folders in between may not have come to this yet. */
  private void forceBetween(@Nullable Path inner, Path outer) throws IOException {
    for (Path at = inner; at != null && at.startsWith(outer); at = at.getParent()) {
      forcing.force(at);
    }
  }

  /** Where a folder cannot be opened, as on Windows, the system keeps names by itself. */
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  @Override
  public Optional<InputStream> open(String key) throws IOException {
    try {
      return Optional.of(Files.newInputStream(folder.resolve(key)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> keys() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file) && !file.startsWith(incoming()))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(folder.resolve(key));
  }

  @Override
  public void check() throws IOException {
    Path known = known();
    if (!Files.isDirectory(known) || !Files.isWritable(known)) {
      throw new IOException("Nothing can be written to " + folder);
    }
  }

  /** Where files lie until they are whole. */
  Path incoming() {
    return folder.resolve(INCOMING);
  }
}
