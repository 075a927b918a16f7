package io.lienlac.graphql.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.archive.ExportView;
import java.time.Instant;
import java.util.List;

/**
 * What an export holds, and who took it along for what. Its bytes are what is signed.
 *
 * @param format names this form of it
 * @param digest SHA-256 over which letters they are, as it is stored with the export's event
 * @param entries all other entries of the zip but the signature and the key
 */
record ExportManifest(
    String format,
    ExportId export,
    PersonId inspector,
    Instant exportedAt,
    Instant fetchedAt,
    String text,
    ArchiveFilter filter,
    String purpose,
    String caseNumber,
    List<ShownLetter> letters,
    String digest,
    List<Entry> entries) {

  private static final String FORMAT = "lienlac-archive-export-1";

  /**
   * A file in the zip.
   *
   * @param size in bytes
   * @param sha256 in hexadecimal digits
   */
  record Entry(String name, long size, String sha256) {}

  static ExportManifest of(ExportView export, Instant fetchedAt, List<Entry> entries) {
    return new ExportManifest(
        FORMAT,
        export.id(),
        export.inspector(),
        export.exportedAt(),
        fetchedAt,
        export.text(),
        export.filter(),
        export.purpose(),
        export.caseNumber(),
        export.letters(),
        export.digest(),
        entries);
  }
}
