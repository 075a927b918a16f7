package io.lienlac.command.backup;

import io.lienlac.command.backup.Manifest.Table;
import io.lienlac.command.support.KeyedDigest;
import io.lienlac.files.KeptFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/**
 * Fills an empty database from a backup, all of it or nothing, and puts the files back. The keys
 * may be of a later backup than the rest: who was erased in between stays so.
 */
record Restore(EventDatabase database, KeptFiles kept, KeyedDigest digest) {

  Manifest from(Path path) {
    BackupFolder folder = new BackupFolder(path, digest);
    try {
      Manifest manifest = folder.verify();
      if (!database.knows(manifest.schema())) {
        throw new BackupRefused(
            path + " is of a newer build: its tables are of version " + manifest.schema());
      }
      boolean withKeys = EventDatabase.hasKeys(manifest.schema());
      List<Table> keys = withKeys ? folder.keys().verify().tables() : List.of();
      try (Connection connection = database.connect()) {
        EventTables tables = new EventTables(connection);
        refuseUnlessEmpty(tables);
        database.migrateTo(manifest.schema());
        fill(manifest.tables(), tables, folder);
        connection.setSchema(EventTables.OF_KEYS);
        fill(keys, tables, folder.keys());
        kept.takeBack(folder.files(), manifest.copies());
        connection.commit();
      }
      return manifest;
    } catch (IOException | SQLException e) {
      throw new BackupRefused(
          database.url() + " is not restored, drop it before another try: " + e.getMessage(), e);
    }
  }

  private void refuseUnlessEmpty(EventTables tables) throws SQLException {
    if (!tables.areAbsent()) {
      throw new BackupRefused(database.url() + " is not empty");
    }
    tables.connection().rollback();
  }

  private static void fill(List<Table> filled, EventTables tables, BackupFolder folder)
      throws IOException, SQLException {
    List<String> foreignKeys = tables.dropForeignKeys();
    for (Table table : filled) {
      fill(table, tables, folder);
    }
    for (String foreignKey : foreignKeys) {
      tables.execute(foreignKey);
    }
    tables.continueNumbers();
  }

  private static void fill(Table table, EventTables tables, BackupFolder folder)
      throws IOException, SQLException {
    String copy =
        "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin";
    try (InputStream in = new GZIPInputStream(folder.read(table.file()))) {
      tables.execute("truncate " + table.name());
      long rows = tables.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
      if (rows != table.rows()) {
        throw new BackupRefused(
            "%s has %d rows instead of %d".formatted(table.name(), rows, table.rows()));
      }
    }
  }
}
