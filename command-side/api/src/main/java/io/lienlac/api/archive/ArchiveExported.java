package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * An inspector had the result of a search put together to take it along; stored before it could be
 * fetched.
 *
 * @param posts the units of the appointments by which the inspector searched
 * @param letters all that the search found, the letter sent last coming first
 * @param digest that of {@link ResultDigest}
 */
@Revision("1")
public record ArchiveExported(
    ExportId exportId,
    PersonId inspector,
    List<UnitId> posts,
    String text,
    ArchiveFilter filter,
    String purpose,
    String caseNumber,
    List<ShownLetter> letters,
    String digest,
    Instant exportedAt)
    implements ArchiveEvent {

  public ArchiveExported {
    posts = List.copyOf(posts);
    letters = List.copyOf(letters);
  }
}
