package io.lienlac.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;

/** The files of this system, known by the SHA-256 of their content. */
public final class StoredFiles {

  /** On its way a file lies there as it came, and encrypted. */
  private static final int COPIES = 2;

  private final SealedObjects objects;
  private final TemporaryFiles temporary;
  private final ContentTypes types;
  private final TextExtraction texts;

  StoredFiles(
      SealedObjects objects, TemporaryFiles temporary, ContentTypes types, TextExtraction texts) {
    this.objects = objects;
    this.temporary = temporary;
    this.types = types;
    this.texts = texts;
  }

  /**
   * Takes a file in. It is there when this comes back, and nothing of it is when this fails. Doing
   * it again, also at the same time, changes nothing.
   *
   * @return what it is by its content
   * @throws FileRefused if it is not what was declared, or may not be sent, or there is no room now
   */
  public FileType take(InputStream bytes, Declared declared) throws IOException {
    try (Room.Share _ = temporary.room(COPIES * declared.size())) {
      return takeNow(bytes, declared);
    }
  }

  private FileType takeNow(InputStream bytes, Declared declared) throws IOException {
    Path file = temporary.make();
    try {
      Arrival.take(bytes, declared, file);
      FileType type =
          types.of(file).orElseThrow(() -> new FileRefused(FileRefused.Reason.TYPE_NOT_ALLOWED));
      Optional<String> text = texts.of(file, type);
      if (text.isPresent()) {
        byte[] utf8 = text.get().getBytes(StandardCharsets.UTF_8);
        objects.put(ObjectKeys.text(declared.sha256()), target -> target.write(utf8));
      }
      objects.put(ObjectKeys.file(declared.sha256()), target -> Files.copy(file, target));
      return type;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** From the beginning; empty if there is no such file. Whoever reads it closes it. */
  public Optional<InputStream> open(String sha256) throws IOException {
    return objects.open(ObjectKeys.file(sha256));
  }

  /** Deletes a file and its text, if they are there. */
  public void delete(String sha256) throws IOException {
    objects.delete(ObjectKeys.file(sha256));
    objects.delete(ObjectKeys.text(sha256));
  }

  /** Fails if files can be neither taken nor opened now. */
  public void check() throws IOException {
    objects.check();
  }

  /** Clears away what killed processes left half done. */
  @Scheduled(fixedDelayString = "PT1H")
  void sweep() {
    temporary.sweep(Instant.now());
  }
}
