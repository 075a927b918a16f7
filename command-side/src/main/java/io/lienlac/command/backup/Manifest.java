package io.lienlac.command.backup;

import java.util.List;

/**
 * What a backup holds. It is written last, so that there is none beside an incomplete backup.
 *
 * @param made when, as an instant
 * @param schema the migration up to which the tables had been brought
 * @param position of the last event
 * @param events how many there are
 * @param files what must be in the folder, and nothing else is looked at: tables in {@code tables},
 *     accounts in {@code accounts}, copies of stored files in {@code files}
 */
record Manifest(
    int format,
    String made,
    String schema,
    long position,
    long events,
    List<Table> tables,
    List<SealedFile> files) {

  static final int FORMAT = 1;

  /** The copies of stored files, from their folder on. */
  List<String> copies() {
    String folder = BackupFolder.pathOfCopy("");
    return files.stream()
        .map(SealedFile::path)
        .filter(path -> path.startsWith(folder))
        .map(path -> path.substring(folder.length()))
        .toList();
  }

  /**
   * A table's rows, in the order of its key.
   *
   * @param columns in the order in which the rows have them
   */
  record Table(String name, List<String> columns, long rows) {

    String file() {
      return file(name);
    }

    static String file(String name) {
      return "tables/" + name + ".gz";
    }
  }

  /**
   * @param path from the backup's folder, with slashes
   * @param sha256 of its bytes, in hexadecimal digits
   */
  record SealedFile(String path, String sha256) {}
}
