package io.lienlac.command.backup;

import io.lienlac.command.backup.Manifest.Table;
import io.lienlac.command.support.KeyedDigest;
import io.lienlac.files.KeptFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes all tables as they are at one instant, and the files; who writes meanwhile neither waits
 * nor is seen. The keys of persons are a backup of their own within it, which can be kept
 * elsewhere.
 */
record Backup(EventDatabase database, KeptFiles kept, KeyedDigest digest) {

  Manifest to(Path path) {
    BackupFolder folder = new BackupFolder(path, digest);
    try {
      folder.prepare();
      folder.keys().prepare();
      Manifest manifest = write(folder);
      folder.seal(manifest);
      return manifest;
    } catch (IOException | SQLException e) {
      throw new BackupRefused(path + " has not become a backup: " + e.getMessage(), e);
    }
  }

  private Manifest write(BackupFolder folder) throws IOException, SQLException {
    String made = Instant.now().toString();
    try (Connection connection = database.connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      EventTables tables = new EventTables(connection);
      if (tables.areAbsent()) {
        throw new BackupRefused("there is no event store in " + database.url());
      }
      List<Table> written = write(tables, folder);
      long position = tables.number("select coalesce(max(global_index), 0) from domain_event");
      long events = tables.number("select count(*) from domain_event");
      String version = tables.version();
      connection.setSchema(EventTables.OF_KEYS);
      List<Table> keys = write(tables, folder.keys());
      connection.rollback();
      folder
          .keys()
          .seal(
              new Manifest(
                  Manifest.FORMAT,
                  made,
                  version,
                  position,
                  events,
                  keys,
                  folder.keys().describe(files(keys))));
      // Afterwards: what the tables name is there by then.
      List<String> files =
          Stream.of(files(written), folder.accounts(), copies(folder))
              .flatMap(List::stream)
              .toList();
      return new Manifest(
          Manifest.FORMAT, made, version, position, events, written, folder.describe(files));
    }
  }

  private List<String> copies(BackupFolder folder) throws IOException {
    return kept.copyTo(folder.files()).stream().map(BackupFolder::pathOfCopy).toList();
  }

  private static List<String> files(List<Table> tables) {
    return tables.stream().map(Table::file).toList();
  }

  private static List<Table> write(EventTables tables, BackupFolder folder)
      throws IOException, SQLException {
    List<Table> written = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : tables.columns().entrySet()) {
      written.add(write(table.getKey(), table.getValue(), tables, folder));
    }
    return written;
  }

  private static Table write(
      String name, List<String> columns, EventTables tables, BackupFolder folder)
      throws IOException, SQLException {
    List<String> key = tables.key(name);
    String order = key.isEmpty() ? "" : " order by " + String.join(", ", key);
    String rows = "select " + String.join(", ", columns) + " from " + name + order;
    try (OutputStream out = new GZIPOutputStream(folder.create(Table.file(name)))) {
      long count =
          tables
              .connection()
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy (" + rows + ") to stdout", out);
      return new Table(name, columns, count);
    }
  }
}
