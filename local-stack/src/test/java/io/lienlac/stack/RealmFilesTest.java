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
    Files.createDirectory(realms.resolve("demo"));
    Files.writeString(realms.resolve("lienlac-realm.json"), "{\"realm\":\"lienlac\"}");
    Files.writeString(realms.resolve("demo").resolve("lienlac-demo.json"), "{}");
  }

  @Test
  void areImportedOnce() throws IOException {
    assertThat(RealmFiles.in(realms, null).areThoseOf(data)).isFalse();

    RealmFiles.in(realms, null).remember(data);

    assertThat(RealmFiles.in(realms, null).areThoseOf(data)).isTrue();
  }

  @Test
  void areImportedAgainWhenTheyChange() throws IOException {
    RealmFiles.in(realms, null).remember(data);

    Files.writeString(realms.resolve("demo").resolve("lienlac-demo.json"), "{\"enabled\":true}");

    assertThat(RealmFiles.in(realms, null).areThoseOf(data)).isFalse();
  }

  @Test
  void areMergedForKeycloak() throws IOException {
    Files.writeString(realms.resolve("demo").resolve("lienlac-demo.json"), "{\"enabled\":true}");

    RealmFiles.in(realms, null).write(data);

    assertThat(data.resolve("lienlac-realm.json"))
        .content()
        .containsSubsequence("lienlac", "enabled");
  }

  @Test
  void giveWayToAccountsThatWereExported() throws IOException {
    Path accounts = Files.writeString(temporary.resolve("exported.json"), "{\"users\":[]}");

    RealmFiles.in(realms, accounts).write(data);

    assertThat(data.resolve("lienlac-realm.json")).hasContent("{\"users\":[]}");
  }

  @Test
  void haveToBeThere() {
    assertThatThrownBy(() -> RealmFiles.in(data, null))
        .isInstanceOf(StackFailed.class)
        .hasMessageContaining(data.toString());
  }
}
