package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.stack.Archives.Archive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class UnpackedTest {

  @TempDir private Path servers;
  private final List<Path> built = new ArrayList<>();

  @Test
  void buildsAServerOnce() throws Exception {
    Archive archive = archiveWith("keycloak-1.0/lib/some.jar");

    Unpacked.keycloak(archive, servers, built::add);
    Path folder = Unpacked.keycloak(archive, servers, built::add);

    assertThat(folder.resolve("lib").resolve("some.jar")).hasContent("content");
    assertThat(built).containsExactly(folder);
  }

  @Test
  void beginsAnewWhereItWasBrokenOff() throws Exception {
    Archive archive = archiveWith("keycloak-1.0/lib/some.jar");
    Path half = Files.createDirectories(servers.resolve("keycloak-1.0").resolve("lib"));
    Files.writeString(half.resolve("some.jar"), "con");
    Files.writeString(half.resolve("stray.jar"), "stray");

    Unpacked.keycloak(archive, servers, built::add);

    assertThat(half.resolve("some.jar")).hasContent("content");
    assertThat(half.resolve("stray.jar")).doesNotExist();
  }

  @Test
  void writesNothingOutsideItsFolder() throws Exception {
    Archive archive = archiveWith("keycloak-1.0/../../outside.txt");

    assertThatThrownBy(() -> Unpacked.keycloak(archive, servers, built::add))
        .isInstanceOf(IOException.class);
    assertThat(servers.resolveSibling("outside.txt")).doesNotExist();
  }

  private Archive archiveWith(String entry) throws IOException {
    Path file = servers.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("content".getBytes(StandardCharsets.UTF_8));
    }
    return new Archive("Keycloak", "1.0", file);
  }
}
