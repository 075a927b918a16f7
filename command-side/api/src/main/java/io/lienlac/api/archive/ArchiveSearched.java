package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An inspector was shown a page of what a search found; stored before it was shown.
 *
 * @param posts the units of the appointments by which the inspector searched
 * @param after the place after which the page begins; null for the first page
 * @param hits how many letters the search found in all
 * @param shown the letters of this page, in its order
 * @param digest that of {@link ResultDigest}
 */
@Revision("1")
public record ArchiveSearched(
    InspectionId inspectionId,
    PersonId inspector,
    List<UnitId> posts,
    String text,
    ArchiveFilter filter,
    ArchiveOrder order,
    @Nullable String after,
    String purpose,
    String caseNumber,
    long hits,
    List<ShownLetter> shown,
    String digest,
    Instant searchedAt)
    implements ArchiveEvent {

  public ArchiveSearched {
    posts = List.copyOf(posts);
    shown = List.copyOf(shown);
  }
}
