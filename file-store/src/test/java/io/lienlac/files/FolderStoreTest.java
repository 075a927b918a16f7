package io.lienlac.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class FolderStoreTest extends ObjectStoreContract {

  @TempDir private Path folder;

  @Override
  ObjectStore store() {
    return new FolderStore(folder.resolve("objects"));
  }

  @Test
  void leavesNothingOnTheWay() throws IOException {
    FolderStore store = new FolderStore(folder.resolve("objects"));
    store.put("files/00/x", Files.write(folder.resolve("content"), new byte[] {1}));
    assertThat(store.incoming()).isEmptyDirectory();
  }

  @Test
  void isNotWellWithoutAFolderToWriteTo() throws IOException {
    Path noFolder = Files.write(folder.resolve("objects"), new byte[] {1});
    FolderStore store = new FolderStore(noFolder);
    assertThatThrownBy(store::check).isInstanceOf(IOException.class);
  }

  @Test
  void forcesEachNameOnTheWayToAnObject() throws IOException {
    Path objects = folder.resolve("new/objects");
    Path content = Files.write(folder.resolve("content"), new byte[] {1});
    List<Path> forced = new ArrayList<>();
    FolderStore store =
        new FolderStore(
            objects,
            names -> {
              assertThat(objects.resolve("files/00/x")).exists();
              forced.add(names);
            });
    store.put("files/00/x", content);
    assertThat(forced)
        .containsExactly(
            objects.resolve("files/00"),
            objects.resolve("files"),
            objects,
            folder.resolve("new"),
            folder);
    forced.clear();
    store.put("files/00/x", content);
    assertThat(forced)
        .containsExactly(objects.resolve("files/00"), objects.resolve("files"), objects);
  }
}
