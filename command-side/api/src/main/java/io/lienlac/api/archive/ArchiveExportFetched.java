package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The letters of an export went out, whole; stored before they did. Purpose and case are those of
 * the export.
 */
@Revision("1")
public record ArchiveExportFetched(
    ExportId exportId,
    PersonId inspector,
    List<ShownLetter> letters,
    String purpose,
    String caseNumber,
    Instant fetchedAt)
    implements ArchiveEvent {

  public ArchiveExportFetched {
    letters = List.copyOf(letters);
  }
}
