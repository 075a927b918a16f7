package io.lienlac.query.api.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export of what a search found; the components are those of {@code ArchiveExported}.
 *
 * @param lastFetchedAt when its letters went out last; null while they did not
 */
public record ExportView(
    ExportId id,
    PersonId inspector,
    String text,
    ArchiveFilter filter,
    String purpose,
    String caseNumber,
    List<ShownLetter> letters,
    String digest,
    Instant exportedAt,
    @Nullable Instant lastFetchedAt) {

  public ExportView {
    letters = List.copyOf(letters);
  }
}
