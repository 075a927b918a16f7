package io.lienlac.command.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.OwnDatabase;
import io.lienlac.WithoutViews;
import io.lienlac.command.support.KeyedDigest;
import io.lienlac.files.FileStoreProperties;
import io.lienlac.files.KeptFiles;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.StackAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of persons are kept apart from what is encrypted under them. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class BackupOfKeysIT {

  private static final KeyedDigest DIGEST = new KeyedDigest(new byte[32]);

  @TempDir private Path temporary;
  private OwnDatabase source;
  private OwnDatabase target;

  @BeforeEach
  void create() throws SQLException {
    source = own();
    target = own();
    database(source).migrateTo("latest");
    execute(
        "insert into personal.personal_key (person, wrapped_key, key_number)"
            + " select gen_random_uuid(), decode('0' || n, 'hex'), 1 from generate_series(1, 2) n");
  }

  @AfterEach
  void drop() {
    source.drop();
    target.drop();
  }

  @Test
  void areAmongTheRestAndComeBackWithIt() throws SQLException {
    restore(backUp("backup"));
    assertThat(keys()).isEqualTo(2);
  }

  @Test
  void withoutThemNothingIsRestored() throws IOException {
    Path backup = backUp("backup");
    Files.move(backup.resolve("keys"), temporary.resolve("elsewhere"));
    assertThatThrownBy(() -> restore(backup))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("keys has no manifest");
  }

  /** Who was erased after the rest was kept stays erased. */
  @Test
  void mayBeOfALaterBackupThanTheRest() throws Exception {
    Path earlier = backUp("earlier");
    execute("delete from personal.personal_key where wrapped_key = decode('02', 'hex')");
    Path later = backUp("later");
    Files.move(earlier.resolve("keys"), temporary.resolve("elsewhere"));
    Files.move(later.resolve("keys"), earlier.resolve("keys"));
    restore(earlier);
    assertThat(keys()).isEqualTo(1);
  }

  private Path backUp(String name) {
    Path folder = temporary.resolve(name);
    new Backup(database(source), kept(), DIGEST).to(folder);
    return folder;
  }

  private void restore(Path folder) {
    new Restore(database(target), kept(), DIGEST).from(folder);
  }

  private long keys() throws SQLException {
    try (Connection connection = target.connect()) {
      return new EventTables(connection).number("select count(*) from personal.personal_key");
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = source.connect()) {
      new EventTables(connection).execute(statement);
    }
  }

  private KeptFiles kept() {
    return KeptFiles.of(
        new FileStoreProperties(
            "A".repeat(43) + "=",
            temporary.resolve("store").toString(),
            new FileStoreProperties.S3("", "", "us-east-1", "", null)));
  }

  private static EventDatabase database(OwnDatabase of) {
    return new EventDatabase(of.url(), of.user(), of.password());
  }

  private static OwnDatabase own() {
    StackAddresses stack = SharedStack.get();
    return OwnDatabase.create(
        stack.postgresUrl(), stack.postgresUser(), stack.postgresPassword(), "keys_");
  }
}
