package io.lienlac.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchiveTracesTest {

  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123456Z");
  private static final PersonId INSPECTOR = new PersonId(UUID.randomUUID());
  private static final UnitId POST = new UnitId(UUID.randomUUID());
  private static final DirectiveId LETTER = new DirectiveId(UUID.randomUUID());
  private static final List<ShownLetter> SHOWN = List.of(new ShownLetter(LETTER, POST));

  @Test
  void whatIsOpenedIsInTheTrailOfTheSearchAndOfTheLetter() {
    InspectionId inspection = new InspectionId(UUID.randomUUID());
    Trace opened =
        ArchiveTraces.of(
            new ArchiveContentOpened(inspection, INSPECTOR, SHOWN, "Kiểm tra", "12/KH-TTr", AT));
    assertThat(opened.subjects()).containsExactly(Subjects.of(inspection), Subjects.of(INSPECTOR));
    assertThat(opened.reached()).containsExactly(Subjects.of(LETTER));
    assertThat(opened.facts())
        .contains(
            new Fact("purpose", Fact.Kind.TEXT, List.of("Kiểm tra")),
            new Fact("caseNumber", Fact.Kind.TEXT, List.of("12/KH-TTr")));
  }

  @Test
  void anExportHasATrail() {
    ExportId export = new ExportId(UUID.randomUUID());
    ArchiveExportFetched fetched =
        new ArchiveExportFetched(export, INSPECTOR, SHOWN, "Kiểm tra", "12/KH-TTr", AT);
    assertThat(ArchiveTraces.of(fetched).subjects())
        .containsExactly(Subjects.of(export), Subjects.of(INSPECTOR));
  }

  @Test
  void aSavedSearchHasATrailThatDoesNotSayWhatIsLookedFor() {
    SavedSearchId search = new SavedSearchId(UUID.randomUUID());
    Trace saved =
        ArchiveTraces.of(
            new SearchSaved(
                search,
                INSPECTOR,
                POST,
                "Bà Lê Thị Thư",
                "lê thị thư",
                ArchiveFilter.all(),
                ArchiveOrder.NEWEST,
                AT));
    Trace deleted = ArchiveTraces.of(new SavedSearchDeleted(search, INSPECTOR, AT));
    assertThat(saved.subjects()).containsExactly(Subjects.of(search), Subjects.of(INSPECTOR));
    assertThat(saved.facts()).isEmpty();
    assertThat(deleted.subjects()).isEqualTo(saved.subjects());
  }
}
