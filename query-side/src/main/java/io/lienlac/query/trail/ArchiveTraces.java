package io.lienlac.query.trail;

import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveEvent;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.List;

/**
 * What the trail keeps of inspectors' acts: on which post, for which case and what they saw; not
 * what they looked for, which may be anybody's name.
 */
final class ArchiveTraces {

  private ArchiveTraces() {}

  static Trace of(ArchiveEvent event) {
    return switch (event) {
      case ArchiveSearched e -> searched(e);
      case ArchiveContentOpened e -> taken(e.inspector(), e.letters(), e.caseNumber());
      case ArchiveExported e -> taken(e.inspector(), e.letters(), e.caseNumber());
      case ArchiveExportFetched e -> taken(e.inspector(), e.letters(), e.caseNumber());
      case SearchSaved e ->
          new Trace().by(e.owner()).about(Subjects.of(e.owner())).at(Subjects.of(e.post()));
      case SavedSearchDeleted e ->
          new Trace().by(e.owner()).about(Subjects.of(e.owner())).at(Subjects.of(e.owner()));
    };
  }

  private static Trace taken(PersonId inspector, List<ShownLetter> letters, String caseNumber) {
    return seen(inspector, letters)
        .at(Subjects.of(inspector))
        .saying(
            facts -> {
              facts.text("caseNumber", caseNumber);
              facts.number("letters", letters.size());
            });
  }

  private static Trace searched(ArchiveSearched event) {
    Trace trace = seen(event.inspector(), event.shown());
    event.posts().forEach(post -> trace.at(Subjects.of(post)));
    return trace.saying(
        facts -> {
          facts.text("caseNumber", event.caseNumber());
          facts.number("hits", event.hits());
          facts.number("shown", event.shown().size());
        });
  }

  /** It happened to each letter that was seen, too. */
  private static Trace seen(PersonId inspector, List<ShownLetter> letters) {
    return new Trace()
        .by(inspector)
        .about(Subjects.of(inspector))
        .reaching(letters.stream().map(ArchiveTraces::letter).toList());
  }

  private static TrailSubject letter(ShownLetter letter) {
    return Subjects.of(letter.directive());
  }
}
