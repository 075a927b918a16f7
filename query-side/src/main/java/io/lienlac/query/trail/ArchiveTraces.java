package io.lienlac.query.trail;

import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveEvent;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.HistoryExportFetched;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.api.archive.HistoryExported;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the trail keeps of inspectors' acts: on which post, why, for which case and what they saw;
 * not what they looked for, nor how they call it, which may be anybody's name.
 */
final class ArchiveTraces {

  private ArchiveTraces() {}

  static Trace of(ArchiveEvent event) {
    return switch (event) {
      case ArchiveSearched e -> searched(e);
      case ArchiveContentOpened e ->
          taken(Subjects.of(e.inspectionId()), e.inspector(), e.letters())
              .saying(why(e.purpose(), e.caseNumber()));
      case ArchiveExported e ->
          taken(Subjects.of(e.exportId()), e.inspector(), e.letters())
              .saying(why(e.purpose(), e.caseNumber()));
      case ArchiveExportFetched e ->
          taken(Subjects.of(e.exportId()), e.inspector(), e.letters())
              .saying(why(e.purpose(), e.caseNumber()));
      case HistoryExported e ->
          audited(e.exportId(), e.auditor(), e.unit())
              .saying(why(e.purpose(), e.caseNumber()))
              .saying(facts -> facts.number("leaves", e.to() - e.from()));
      case HistoryExportFetched e ->
          audited(e.exportId(), e.auditor(), e.unit())
              .saying(why(e.purpose(), e.caseNumber()))
              .saying(facts -> facts.number("parts", e.parts()));
      case SearchSaved e -> kept(e.savedSearchId(), e.owner()).at(Subjects.of(e.post()));
      case SavedSearchDeleted e -> kept(e.savedSearchId(), e.owner()).at(Subjects.of(e.owner()));
    };
  }

  private static Trace audited(HistoryExportId export, PersonId auditor, UnitId unit) {
    return new Trace()
        .by(auditor)
        .about(Subjects.of(export), Subjects.of(auditor), Subjects.of(unit))
        .at(Subjects.of(unit))
        .saying(facts -> facts.unit("unit", unit));
  }

  private static Trace kept(SavedSearchId search, PersonId owner) {
    return new Trace().by(owner).about(Subjects.of(search), Subjects.of(owner));
  }

  private static Trace taken(TrailSubject outOf, PersonId inspector, List<ShownLetter> letters) {
    return seen(outOf, inspector, letters)
        .at(Subjects.of(inspector))
        .saying(facts -> facts.number("letters", letters.size()));
  }

  private static Trace searched(ArchiveSearched event) {
    Trace trace = seen(Subjects.of(event.inspectionId()), event.inspector(), event.shown());
    event.posts().forEach(post -> trace.at(Subjects.of(post)));
    return trace
        .saying(why(event.purpose(), event.caseNumber()))
        .saying(
            facts -> {
              facts.number("hits", event.hits());
              facts.number("shown", event.shown().size());
            });
  }

  private static Consumer<Facts> why(String purpose, String caseNumber) {
    return facts -> {
      facts.text("purpose", purpose);
      facts.text("caseNumber", caseNumber);
    };
  }

  /** It happened to each letter that was seen, too. */
  private static Trace seen(TrailSubject by, PersonId inspector, List<ShownLetter> letters) {
    return new Trace()
        .by(inspector)
        .about(by, Subjects.of(inspector))
        .reaching(letters.stream().map(ArchiveTraces::letter).toList());
  }

  private static TrailSubject letter(ShownLetter letter) {
    return Subjects.of(letter.directive());
  }
}
