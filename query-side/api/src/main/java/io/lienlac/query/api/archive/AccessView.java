package io.lienlac.query.api.archive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspector's look at letters of one unit, or a search that named the unit or counted its
 * letters.
 *
 * <p>What was looked for is not in it: that may be anybody's name.
 *
 * @param count how many letters a search found or an export holds, those of other units among them;
 *     null of letters that were opened or fetched
 * @param digest that of {@code ResultDigest} over what the search or export showed; null likewise
 * @param letters those of this unit that were shown
 */
public record AccessView(
    Kind kind,
    PersonId inspector,
    Instant lookedAt,
    String purpose,
    String caseNumber,
    @Nullable Long count,
    @Nullable String digest,
    List<DirectiveId> letters) {

  public AccessView {
    letters = List.copyOf(letters);
  }

  /** What was shown of the letters. */
  public enum Kind {
    /** What a search shows of each letter that it finds. */
    SEARCHED,
    /** The letters as a whole. */
    OPENED,
    /** That the letters are in an export, by number and issuer. */
    EXPORTED,
    /** The letters as a whole, in an export. */
    FETCHED
  }
}
