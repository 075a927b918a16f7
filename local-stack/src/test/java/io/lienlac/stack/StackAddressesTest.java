package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackAddressesTest {

  private static final StackAddresses ADDRESSES =
      new StackAddresses(
          "jdbc:postgresql://127.0.0.1:15432/lienlac",
          "lienlac",
          "p=a:s s#w",
          "mongodb://127.0.0.1:37017/?replicaSet=lienlac",
          "http://127.0.0.1:19200",
          "http://localhost:8180",
          "word",
          "http://localhost:8180/realms/lienlac",
          "c2VjcmV0",
          "ZmlsZXM=",
          "1:cGVyc29u",
          "1:bWFj,2:bmV3",
          "c2lnbg==",
          "/data/files",
          "provision",
          8080,
          Map.of("stack", 7L, "postgresql", 8L));

  @Test
  void comeOutOfTheReadyFileAsTheyWentIn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ready.properties");

    PrivateFile.write(file, ADDRESSES.toProperties());

    assertThat(StackAddresses.from(PrivateFile.read(file))).isEqualTo(ADDRESSES);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  /** The README tells how to keep them for a restore with {@code --fresh}. */
  @Test
  void tellTheKeysThatABackupDoesNotHold(@TempDir Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve(".lienlac").resolve("data"));
    PrivateFile.write(data.resolve("addresses.properties"), ADDRESSES.toProperties());
    String export =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .filter(line -> line.startsWith("export ") && line.contains("addresses.properties"))
            .findFirst()
            .orElseThrow();
    String tell =
        "\necho $LIENLAC_SECRET_KEY $LIENLAC_FILES_KEY $LIENLAC_PERSONAL_KEYS"
            + " $LIENLAC_LEDGER_MAC_KEYS $LIENLAC_LEDGER_SIGNING_KEY $LIENLAC_POSTGRES_PASSWORD";

    ProcessBuilder bash = new ProcessBuilder("bash", "-c", export + tell);
    bash.directory(folder.toFile()).redirectErrorStream(true);
    bash.environment().keySet().retainAll(Set.of("PATH"));
    byte[] told = bash.start().getInputStream().readAllBytes();

    assertThat(new String(told, StandardCharsets.UTF_8))
        .isEqualTo("c2VjcmV0 ZmlsZXM= 1:cGVyc29u 1:bWFj,2:bmV3 c2lnbg==\n");
  }

  @Test
  void areTheApplicationsSettings() {
    assertThat(ADDRESSES.settings())
        .containsEntry("LIENLAC_ISSUER", "http://localhost:8180/realms/lienlac")
        .hasSize(12)
        .hasSize(10)
        .allSatisfy((name, value) -> assertThat(name).startsWith("LIENLAC_"));
  }
}
