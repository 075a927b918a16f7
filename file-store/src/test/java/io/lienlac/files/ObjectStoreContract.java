package io.lienlac.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of objects does, wherever the bytes lie. */
@SuppressWarnings("NullAway.Init")
abstract class ObjectStoreContract {

  private static final String KEY = "files/0a/" + "0a".repeat(32);

  @TempDir private Path local;

  abstract ObjectStore store() throws IOException;

  @Test
  void givesBackWhatWasPut() throws IOException {
    ObjectStore store = store();
    byte[] content = new byte[3_000_000];
    new Random(1).nextBytes(content);
    store.put(KEY, file(content));
    assertThat(read(store, KEY)).hasValue(content);
  }

  @Test
  void givesBackAnObjectWithoutBytes() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file(new byte[0]));
    assertThat(read(store, KEY)).hasValue(new byte[0]);
  }

  @Test
  void hasNothingUnderAnotherKey() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file(new byte[] {1}));
    assertThat(read(store, KEY.replace("files", "texts"))).isEmpty();
  }

  @Test
  void putsInThePlaceOfWhatWasThere() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file(new byte[] {1, 2, 3}));
    store.put(KEY, file(new byte[] {4}));
    assertThat(read(store, KEY)).hasValue(new byte[] {4});
  }

  @Test
  void deletesWhatIsThereAndWhatIsNot() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file(new byte[] {1}));
    store.delete(KEY);
    store.delete(KEY);
    assertThat(read(store, KEY)).isEmpty();
  }

  @Test
  void isWellAndLeavesNothingOfHavingLooked() throws IOException {
    ObjectStore store = store();
    store.check();
    assertThat(store.keys()).isEmpty();
  }

  @Test
  void tellsWhatThereIs() throws IOException {
    ObjectStore store = store();
    assertThat(store.keys()).isEmpty();
    String text = KEY.replace("files", "texts");
    store.put(text, file(new byte[] {1}));
    store.put(KEY, file(new byte[] {1}));
    assertThat(store.keys()).containsExactly(KEY, text);
  }

  @Test
  void keepsFilesInAnotherPlaceAndTakesThemBack() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file(new byte[] {1, 2}));
    Path elsewhere = local.resolve("elsewhere");
    List<String> copies = new KeptFiles(store).copyTo(elsewhere);
    store.delete(KEY);
    new KeptFiles(store).takeBack(elsewhere, copies);
    assertThat(read(store, KEY)).hasValue(new byte[] {1, 2});
  }

  @Test
  void leavesTheFileThatWasPut() throws IOException {
    Path file = file(new byte[] {1});
    store().put(KEY, file);
    assertThat(file).hasBinaryContent(new byte[] {1});
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(local.resolve("content"), content);
  }

  private static Optional<byte[]> read(ObjectStore store, String key) throws IOException {
    Optional<InputStream> found = store.open(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = found.get()) {
      return Optional.of(content.readAllBytes());
    }
  }
}
