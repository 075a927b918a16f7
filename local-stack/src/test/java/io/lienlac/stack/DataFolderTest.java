package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class DataFolderTest {

  @TempDir private Path folder;

  @Test
  void keepsItsSecretsUntilItIsDropped() throws Exception {
    DataFolder data = DataFolder.take(folder);
    Secrets first = Secrets.of(data);

    assertThat(Secrets.of(data)).isEqualTo(first);

    data.dropAll();
    assertThat(Secrets.of(data)).isNotEqualTo(first);
  }

  @Test
  void dropsOnlyWhatTheStackHasMade() throws Exception {
    Path others = Files.writeString(folder.resolve("thesis.txt"), "years of work");
    DataFolder data = DataFolder.take(folder);
    Files.createDirectories(data.of("postgresql").resolve("base"));

    data.dropAll();

    assertThat(others).exists();
    assertThat(data.of("postgresql")).doesNotExist();
  }

  @Test
  void saysWhereAStackRunsWhileOneDoes() throws Exception {
    Properties addresses = new Properties();
    addresses.setProperty("api.port", "8080");
    assertThat(DataFolder.addressesOfRunning(folder)).isEmpty();

    DataFolder.take(folder).write(addresses);
    assertThat(DataFolder.addressesOfRunning(folder)).contains(addresses);
  }

  @Test
  void saysNothingOfAStackThatHasEnded() throws Exception {
    Files.writeString(folder.resolve("lock"), "");
    Files.writeString(folder.resolve("addresses.properties"), "api.port=8080");

    assertThat(DataFolder.addressesOfRunning(folder)).isEmpty();
  }
}
