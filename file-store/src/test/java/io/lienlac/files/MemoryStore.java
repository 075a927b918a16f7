package io.lienlac.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Objects of one test. */
final class MemoryStore implements ObjectStore {

  final Map<String, byte[]> objects = new TreeMap<>();

  @Override
  public void put(String key, Path content) throws IOException {
    objects.put(key, Files.readAllBytes(content));
  }

  @Override
  public Optional<InputStream> open(String key) {
    return Optional.ofNullable(objects.get(key)).map(ByteArrayInputStream::new);
  }

  @Override
  public List<String> keys() {
    return List.copyOf(objects.keySet());
  }

  @Override
  public void delete(String key) {
    objects.remove(key);
  }

  @Override
  public void check() {
    // It is always there.
  }
}
