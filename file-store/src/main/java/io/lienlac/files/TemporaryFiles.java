package io.lienlac.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files on their way, which only this user may read. Whoever makes one deletes it; what a killed
 * process left is deleted when it is so old that nobody can be working on it.
 */
final class TemporaryFiles {

  static final String ENDING = ".part";
  static final Duration ABANDONED = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
  private static final String BEGINNING = "lienlac-file-";

  private final Path folder;
  private final List<Path> others;
  private final Room room;

  /**
   * @param others folders beside it with files of the same ending
   */
  TemporaryFiles(Path folder, List<Path> others) {
    this.folder = folder;
    this.others = others;
    this.room = new Room(() -> Files.getFileStore(folder).getUsableSpace());
  }

  /**
   * Room for so many bytes, to be taken before they come.
   *
   * @throws FileRefused if others have it now
   */
  Room.Share room(long bytes) throws IOException {
    return room.take(bytes);
  }

  Path make() throws IOException {
    return Files.createTempFile(folder, BEGINNING, ENDING);
  }

  /** Deletes what was abandoned by then. */
  void sweep(Instant now) {
    FileTime newest = FileTime.from(now.minus(ABANDONED));
    sweep(folder, BEGINNING + "*" + ENDING, newest);
    others.forEach(other -> sweep(other, "*" + ENDING, newest));
  }

  private static void sweep(Path folder, String pattern, FileTime newest) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).compareTo(newest) < 0) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException none) {
      LOG.debug("FILES-001: nothing to sweep: {}", none.getMessage());
    } catch (IOException e) {
      LOG.warn("FILES-002: cannot sweep {}", folder, e);
    }
  }
}
