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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is not whole is not restored, and no database is written over. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class BackupRefusalsIT {

  private static final KeyedDigest DIGEST = new KeyedDigest(new byte[32]);
  private static final String TABLE = "tables/domain_event.gz";
  private static final String STORED = "files/0a/" + "0a".repeat(32);

  private static OwnDatabase source;
  private static OwnDatabase target;

  @TempDir private Path temporary;
  private Path folder;
  private Path stored;

  @BeforeAll
  static void create() throws SQLException {
    source = own();
    target = own();
    database(source).migrateTo("latest");
    try (Connection connection = source.connect()) {
      new EventTables(connection)
          .execute(
              "insert into domain_event (event_identifier, aggregate_identifier, sequence_number,"
                  + " type, time_stamp, payload_type, payload, meta_data)"
                  + " select 'e' || n, 'a', n, 'Unit', '2026-11-26T00:00:00.000Z', 'x',"
                  + " decode('00ff5c0a09', 'hex'), '{}' from generate_series(1, 20) n");
    }
  }

  @AfterAll
  static void drop() {
    source.drop();
    target.drop();
  }

  @BeforeEach
  void backUp() throws IOException {
    folder = temporary.resolve("backup");
    stored = temporary.resolve("store").resolve(STORED);
    Files.createDirectories(stored.getParent());
    Files.writeString(stored, "sealed");
    new Backup(database(source), kept(), DIGEST).to(folder);
  }

  @Test
  void aBackupOfARestoredDatabaseIsTheSame() throws Exception {
    OwnDatabase restored = own();
    Files.delete(stored);
    try {
      new Restore(database(restored), kept(), DIGEST).from(folder);
      assertThat(stored).hasContent("sealed");
      Path again = temporary.resolve("again");
      Manifest manifest = new Backup(database(restored), kept(), DIGEST).to(again);
      Manifest first = new BackupFolder(folder, DIGEST).verify();
      assertThat(manifest.events()).isEqualTo(20);
      assertThat(manifest.tables()).isEqualTo(first.tables());
      assertThat(manifest.files()).isEqualTo(first.files());
      assertThat(fitting(restored)).isEqualTo(fitting(source));
      assertThat(identity(restored)).isNotEqualTo(identity(source));
      try (Connection connection = restored.connect()) {
        EventTables tables = new EventTables(connection);
        tables.execute(
            "insert into domain_event (event_identifier, aggregate_identifier, sequence_number,"
                + " type, time_stamp, payload_type, payload, meta_data)"
                + " values ('e21', 'a', 21, 'Unit', '2026', 'x', '', '')");
        assertThat(tables.number("select max(global_index) from domain_event")).isEqualTo(21);
      }
    } finally {
      restored.drop();
    }
  }

  @Test
  void aDamagedTableIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(TABLE));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve(TABLE), bytes);
    refused("is damaged");
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("files").resolve(STORED), "broken");
    refused("is damaged");
  }

  @Test
  void aTableThatWasCutOffIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(TABLE));
    Files.write(folder.resolve(TABLE), Arrays.copyOf(bytes, bytes.length - 10));
    refused("is damaged");
  }

  @Test
  void aMissingTableIsRefused() throws IOException {
    Files.delete(folder.resolve(TABLE));
    refused("is missing");
  }

  @Test
  void anIncompleteBackupIsRefused() throws IOException {
    Files.delete(folder.resolve(BackupFolder.MANIFEST));
    refused("has no manifest");
  }

  @Test
  void aChangedManifestIsRefused() throws IOException {
    Path manifest = folder.resolve(BackupFolder.MANIFEST);
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"events\" : 20", "\"events\" : 19"));
    refused("was changed, or made under another LIENLAC_SECRET_KEY");
  }

  @Test
  void aBackupUnderAnotherKeyIsRefused() {
    byte[] key = new byte[32];
    key[0] = 1;
    assertThatThrownBy(
            () -> new Restore(database(target), kept(), new KeyedDigest(key)).from(folder))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("another LIENLAC_SECRET_KEY");
    assertThat(isEmpty(target)).isTrue();
  }

  @Test
  void aBackupOfANewerBuildIsRefused() throws IOException {
    Path newer = Files.createDirectory(temporary.resolve("newer"));
    new BackupFolder(newer, DIGEST)
        .seal(new Manifest(Manifest.FORMAT, "2030", "9999", 0, 0, List.of(), List.of()));
    folder = newer;
    refused("is of a newer build");
  }

  @Test
  void anUnknownFormatIsRefused() throws IOException {
    Path newer = Files.createDirectory(temporary.resolve("newer"));
    new BackupFolder(newer, DIGEST)
        .seal(new Manifest(Manifest.FORMAT + 1, "2030", "1", 0, 0, List.of(), List.of()));
    folder = newer;
    refused("has a format that this build does not know");
  }

  @Test
  void aDatabaseThatIsNotEmptyIsRefused() {
    assertThatThrownBy(() -> new Restore(database(source), kept(), DIGEST).from(folder))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("is not empty");
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() {
    assertThatThrownBy(() -> new Backup(database(source), kept(), DIGEST).to(folder))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("is not empty");
  }

  @Test
  void whereThereIsNoEventStoreThereIsNoBackup() {
    Path nothing = temporary.resolve("nothing");
    assertThatThrownBy(() -> new Backup(database(target), kept(), DIGEST).to(nothing))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("there is no event store");
    assertThat(nothing.resolve(BackupFolder.MANIFEST)).doesNotExist();
  }

  @Test
  void whatKeycloakExportedBeforeIsVouchedForToo() throws IOException {
    folder = temporary.resolve("with-accounts");
    Path accounts = Files.createDirectories(folder.resolve("accounts")).resolve("realm.json");
    Files.writeString(accounts, "{}");
    new Backup(database(source), kept(), DIGEST).to(folder);
    Files.writeString(accounts, "{ }");
    refused("is damaged");
  }

  private void refused(String reason) {
    assertThatThrownBy(() -> new Restore(database(target), kept(), DIGEST).from(folder))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(reason);
    assertThat(isEmpty(target)).isTrue();
  }

  private static boolean isEmpty(OwnDatabase of) {
    try (Connection connection = of.connect()) {
      return new EventTables(connection).areAbsent();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What holds the tables together. */
  private static long fitting(OwnDatabase of) throws SQLException {
    return number(of, "select count(*) from pg_constraint where contype = 'f' and convalidated");
  }

  private static long identity(OwnDatabase of) throws SQLException {
    return number(of, "select hashtextextended(id::text, 0) from event_store_identity");
  }

  private static long number(OwnDatabase of, String query) throws SQLException {
    try (Connection connection = of.connect()) {
      return new EventTables(connection).number(query);
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
        stack.postgresUrl(), stack.postgresUser(), stack.postgresPassword(), "backup_");
  }
}
