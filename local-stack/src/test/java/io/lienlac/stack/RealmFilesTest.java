package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RealmFilesTest {

  @TempDir private Path temporary;

  private Path realms;

  private Path data;

  @BeforeEach
  void writeARealm() throws IOException {
    realms = Files.createDirectory(temporary.resolve("realms"));
    data = Files.createDirectory(temporary.resolve("data"));
    Files.writeString(realms.resolve("lienlac.json"), "{\"realm\":\"lienlac\"}");
  }

  @Test
  void areImportedOnce() throws IOException {
    assertThat(RealmFiles.in(realms).areThoseOf(data)).isFalse();

    RealmFiles.in(realms).remember(data);

    assertThat(RealmFiles.in(realms).areThoseOf(data)).isTrue();
  }

  @Test
  void areImportedAgainWhenTheyChange() throws IOException {
    RealmFiles.in(realms).remember(data);

    Files.writeString(realms.resolve("lienlac.json"), "{\"realm\":\"lienlac\",\"enabled\":true}");

    assertThat(RealmFiles.in(realms).areThoseOf(data)).isFalse();
  }

  @Test
  void haveToBeThere() {
    assertThatThrownBy(() -> RealmFiles.in(data))
        .isInstanceOf(StackFailed.class)
        .hasMessageContaining(data.toString());
  }
}
