package io.lienlac.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files as they lie, encrypted under a key that is not among them. */
public final class KeptFiles {

  private final ObjectStore store;

  KeptFiles(ObjectStore store) {
    this.store = store;
  }

  /** Those of the folder or the bucket that is named. */
  public static KeptFiles of(FileStoreProperties properties) {
    return new KeptFiles(FileStoreConfiguration.store(properties));
  }

  /**
   * Copies all there are.
   *
   * @return the copies, from the folder on, with slashes
   */
  public List<String> copyTo(Path folder) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String key : store.keys()) {
      // What nobody sends may be cleaned away meanwhile.
      Optional<InputStream> found = store.open(key);
      if (found.isPresent()) {
        try (InputStream bytes = found.get()) {
          Path copy = folder.resolve(key);
          Files.createDirectories(copy.getParent());
          Files.copy(bytes, copy);
        }
        copies.add(key);
      }
    }
    return copies;
  }

  /** Puts copies back where they were. */
  public void takeBack(Path folder, List<String> copies) throws IOException {
    for (String copy : copies) {
      store.put(copy, folder.resolve(copy));
    }
  }
}
