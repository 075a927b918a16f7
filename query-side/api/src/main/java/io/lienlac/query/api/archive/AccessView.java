package io.lienlac.query.api.archive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * An inspector's look at letters of one unit, or a search that named the unit or counted its
 * letters.
 *
 * @param letters those of this unit that were shown
 */
public record AccessView(
    Kind kind,
    PersonId inspector,
    Instant lookedAt,
    String purpose,
    String caseNumber,
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
