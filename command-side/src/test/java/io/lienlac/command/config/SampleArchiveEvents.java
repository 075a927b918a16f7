package io.lienlac.command.config;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.HistoryExportFetched;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.api.archive.HistoryExported;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.ResultDigest;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One of every event of the archive. */
final class SampleArchiveEvents {

  private static final UnitId UNIT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId PARENT = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final PersonId ACTOR = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final DirectiveId DIRECTIVE =
      DirectiveId.of("55555555-0000-4000-8000-000000000001");
  private static final DirectiveId CITED = DirectiveId.of("55555555-0000-4000-8000-000000000002");
  private static final InspectionId INSPECTION =
      InspectionId.of("66666666-0000-4000-8000-000000000001");
  private static final ExportId EXPORT = ExportId.of("88888888-0000-4000-8000-000000000001");
  private static final SavedSearchId SAVED_SEARCH =
      SavedSearchId.of("77777777-0000-4000-8000-000000000001");
  private static final List<ShownLetter> SHOWN = List.of(new ShownLetter(DIRECTIVE, PARENT));
  private static final LocalDate DATE = LocalDate.of(2019, 10, 14);
  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123456Z");

  private SampleArchiveEvents() {}

  static Stream<DomainEvent> all() {
    return Stream.of(
        archiveSearched(),
        new ArchiveContentOpened(
            INSPECTION, ACTOR, SHOWN, "Kiểm tra định kỳ", "12/KH-TTr", AT.plusSeconds(60)),
        new ArchiveExported(
            EXPORT,
            ACTOR,
            List.of(PARENT),
            "sổ liên lạc",
            ArchiveFilter.all(),
            "Kiểm tra định kỳ",
            "12/KH-TTr",
            SHOWN,
            ResultDigest.of(1, SHOWN),
            AT),
        new ArchiveExportFetched(
            EXPORT, ACTOR, SHOWN, "Kiểm tra định kỳ", "12/KH-TTr", AT.plusSeconds(60)),
        new HistoryExported(
            new HistoryExportId(EXPORT.value()),
            ACTOR,
            PARENT,
            256,
            20_000,
            30_000,
            "Kiểm tra định kỳ",
            "12/KH-TTr",
            AT),
        new HistoryExportFetched(
            new HistoryExportId(EXPORT.value()),
            ACTOR,
            PARENT,
            1,
            1,
            "Kiểm tra định kỳ",
            "12/KH-TTr",
            AT.plusSeconds(60)),
        new SearchSaved(
            SAVED_SEARCH,
            ACTOR,
            PARENT,
            "Sổ liên lạc",
            "sổ liên lạc",
            ArchiveFilter.all(),
            ArchiveOrder.NEWEST,
            AT),
        new SavedSearchDeleted(SAVED_SEARCH, ACTOR, AT));
  }

  private static ArchiveSearched archiveSearched() {
    return new ArchiveSearched(
        INSPECTION,
        ACTOR,
        List.of(PARENT),
        "sổ liên lạc",
        new ArchiveFilter(
            UNIT,
            PARENT,
            Set.of(DirectiveKind.NOTICE, DirectiveKind.DOCUMENT),
            DATE,
            DATE.plusDays(7),
            true),
        ArchiveOrder.BEST,
        "12.0 1571104800123456 " + CITED,
        "Kiểm tra định kỳ",
        "12/KH-TTr",
        41,
        SHOWN,
        List.of(PARENT, UNIT),
        ResultDigest.of(41, SHOWN),
        AT);
  }
}
