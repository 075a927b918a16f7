package io.lienlac.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where bytes lie under keys. Keys are lower-case letters, digits and slashes. */
interface ObjectStore {

  /**
   * Puts what the file holds under a key, in the place of what was there. It is there whole or not
   * at all, and stays though the machine fails.
   */
  void put(String key, Path content) throws IOException;

  /** From the beginning; empty if there is nothing. Whoever reads it closes it. */
  Optional<InputStream> open(String key) throws IOException;

  /** What there is. */
  List<String> keys() throws IOException;

  /** Deletes what is there, if anything. */
  void delete(String key) throws IOException;

  /** Fails if objects can be neither put nor opened now. */
  void check() throws IOException;
}
