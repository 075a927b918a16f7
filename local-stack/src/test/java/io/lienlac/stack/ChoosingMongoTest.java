package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ChoosingMongoTest {

  private static final String GIVEN = "mongodb://user:word@db:27017/";

  @TempDir private Path folder;

  private DataFolder data;

  @BeforeEach
  void takeFolder() throws Exception {
    data = DataFolder.take(folder);
  }

  @Test
  void aGivenOneComesFirst() {
    MongoServer chosen =
        choose(Map.of("LIENLAC_MONGODB_URI", GIVEN, "LIENLAC_MONGOD", "/opt/mongod"));

    assertThat(chosen).isEqualTo(new GivenMongoServer(GIVEN, "lienlac"));
    assertThat(chosen.uri()).isEqualTo(GIVEN);
  }

  @Test
  void thenTheNamedServer() {
    assertThat(choose(Map.of("LIENLAC_MONGOD", "/opt/mongod"))).isInstanceOf(MongodServer.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void thenTheInstalledServer() throws Exception {
    Files.createFile(
        folder.resolve("mongod"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    assertThat(choose(Map.of("PATH", "/nowhere:" + folder))).isInstanceOf(MongodServer.class);
  }

  @Test
  void andTheEmbeddedOneWhereThereIsNone() {
    assertThat(choose(Map.of("PATH", "/nowhere"))).isInstanceOf(EmbeddedMongoServer.class);
  }

  private MongoServer choose(Map<String, String> environment) {
    return MongoServer.choose(environment, 37017, data);
  }
}
