package io.lienlac.query;

import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.ResultDigest;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells what inspectors did in the archive. */
public record InspectorsActs(Story story) {

  private static final String PURPOSE = "Kiểm tra định kỳ";
  private static final String CASE = "12/KH-TTr";

  /** A search that showed letters of one issuer. */
  public InspectionId searched(PersonId inspector, List<DirectiveId> letters, UnitId issuer) {
    InspectionId id = new InspectionId(UUID.randomUUID());
    List<ShownLetter> shown = shown(letters, issuer);
    story.tell(
        "Inspection",
        id.toString(),
        new ArchiveSearched(
            id,
            inspector,
            List.of(issuer),
            "khai giang",
            ArchiveFilter.all(),
            ArchiveOrder.NEWEST,
            null,
            PURPOSE,
            CASE,
            letters.size(),
            shown,
            List.of(issuer),
            ResultDigest.of(letters.size(), shown),
            Story.NOW));
    return id;
  }

  /** A search for the letters of one issuer, before all others, that showed none. */
  public void foundNothingOf(PersonId inspector, UnitId issuer) {
    InspectionId id = new InspectionId(UUID.randomUUID());
    story.tell(
        "Inspection",
        id.toString(),
        new ArchiveSearched(
            id,
            inspector,
            List.of(issuer),
            "khai giang",
            new ArchiveFilter(issuer, null, Set.of(), null, null, null),
            ArchiveOrder.NEWEST,
            null,
            PURPOSE,
            CASE,
            0,
            List.of(),
            List.of(),
            ResultDigest.of(0, List.of()),
            Story.NOW.minusSeconds(60)));
  }

  /** Letters of one issuer were opened out of a search. */
  public void opened(
      InspectionId inspection, PersonId inspector, List<DirectiveId> letters, UnitId issuer) {
    story.tell(
        "Inspection",
        inspection.toString(),
        new ArchiveContentOpened(
            inspection,
            inspector,
            shown(letters, issuer),
            PURPOSE,
            CASE,
            Story.NOW.plusSeconds(60)));
  }

  /** A search that was saved, and deleted later. */
  public void keptAndGivenUp(PersonId inspector, UnitId post) {
    SavedSearchId id = new SavedSearchId(UUID.randomUUID());
    story.tell(
        "SavedSearch",
        id.toString(),
        new SearchSaved(
            id,
            inspector,
            post,
            "Khai giảng",
            "khai giang",
            ArchiveFilter.all(),
            ArchiveOrder.BEST,
            Story.NOW));
    story.tell(
        "SavedSearch",
        id.toString(),
        new SavedSearchDeleted(id, inspector, Story.NOW.plusSeconds(60)));
  }

  /** A result of one issuer's letters was exported, and fetched later. */
  public void tookAlong(PersonId inspector, List<DirectiveId> letters, UnitId issuer) {
    ExportId id = new ExportId(UUID.randomUUID());
    List<ShownLetter> shown = shown(letters, issuer);
    story.tell(
        "ArchiveExport",
        id.toString(),
        new ArchiveExported(
            id,
            inspector,
            List.of(issuer),
            "khai giang",
            ArchiveFilter.all(),
            PURPOSE,
            CASE,
            shown,
            ResultDigest.of(letters.size(), shown),
            Story.NOW));
    story.tell(
        "ArchiveExport",
        id.toString(),
        new ArchiveExportFetched(id, inspector, shown, PURPOSE, CASE, Story.NOW.plusSeconds(60)));
  }

  private static List<ShownLetter> shown(List<DirectiveId> letters, UnitId issuer) {
    return letters.stream().map(letter -> new ShownLetter(letter, issuer)).toList();
  }
}
