package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * An inspector opened letters out of the result of a search; stored before they were shown. Purpose
 * and case are those of the search.
 */
@Revision("1")
public record ArchiveContentOpened(
    InspectionId inspectionId,
    PersonId inspector,
    List<ShownLetter> letters,
    String purpose,
    String caseNumber,
    Instant openedAt)
    implements ArchiveEvent {

  public ArchiveContentOpened {
    letters = List.copyOf(letters);
  }
}
