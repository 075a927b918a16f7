package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An inspector was shown a page of what a search found, or told that it found too much for an
 * export, and no letter of it; stored before that.
 *
 * @param posts the units of the appointments by which the inspector searched
 * @param after the place after which the page begins; null for the first page
 * @param hits how many letters the search found in all
 * @param shown the letters of this page, in its order
 * @param counted the issuers of which was told how many letters of theirs were found, those with
 *     the most first, on the page or not; at most {@link #MOST_COUNTED}
 * @param digest that of {@link ResultDigest}
 */
@Revision("2")
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
    List<UnitId> counted,
    String digest,
    Instant searchedAt)
    implements ArchiveEvent {

  /** Of how many issuers a search tells how many letters of theirs it found. */
  public static final int MOST_COUNTED = 100;

  public ArchiveSearched {
    posts = List.copyOf(posts);
    shown = List.copyOf(shown);
    counted = List.copyOf(counted);
  }
}
