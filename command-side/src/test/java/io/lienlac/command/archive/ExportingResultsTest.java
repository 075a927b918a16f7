package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.archive.ArchiveRefusal.EXPORT_TOO_LARGE;
import static io.lienlac.api.archive.ArchiveRefusal.INSPECTION_OVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.archive.ArchiveCommand.ExportResult;
import io.lienlac.api.archive.ArchiveCommand.FetchExport;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.ResultDigest;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportingResultsTest {

  private static final ExportId EXPORT = ExportId.of("88888888-0000-4000-8000-000000000001");
  private static final UnitId DEPARTMENT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId BUREAU = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final PersonId INSPECTOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final DirectiveId LETTER = DirectiveId.of("55555555-0000-4000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");
  private static final ShownLetter SHOWN = new ShownLetter(LETTER, BUREAU);
  private static final String PURPOSE = "Kiểm tra định kỳ";
  private static final String CASE = "12/KH-TTr";

  private final FakeDirectory directory =
      new FakeDirectory()
          .grant(INSPECTOR, Power.SEARCH_ARCHIVE, DEPARTMENT)
          .grant(INSPECTOR, Power.SEARCH_ARCHIVE, BUREAU);
  private FixtureConfiguration<ArchiveExport> fixture;

  @BeforeEach
  void prepare() {
    over(directory);
  }

  @Test
  void anExportIsRecordedWithAllThatWasFound() {
    fixture
        .givenNoPriorActivity()
        .when(export(INSPECTOR, List.of(SHOWN)))
        .expectEvents(exported(List.of(SHOWN)));
  }

  @Test
  void anExportOfNothingIsRecordedToo() {
    fixture
        .givenNoPriorActivity()
        .when(export(INSPECTOR, List.of()))
        .expectEvents(exported(List.of()));
  }

  @Test
  void recordingItAgainChangesNothing() {
    fixture
        .given(exported(List.of(SHOWN)))
        .when(export(INSPECTOR, List.of(SHOWN)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotExportAnotherResultUnderItsName() {
    refuses(export(INSPECTOR, List.of()), IDEMPOTENCY_KEY_REUSED, "exportId");
  }

  @Test
  void cannotExportWhereOneIsNoInspector() {
    fixture
        .givenNoPriorActivity()
        .when(export(STRANGER, List.of(SHOWN)))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED));
  }

  @Test
  void cannotExportWhatIsNoMoreInTheJurisdiction() {
    over(new FakeDirectory().grant(INSPECTOR, Power.SEARCH_ARCHIVE, DEPARTMENT));
    fixture
        .givenNoPriorActivity()
        .when(export(INSPECTOR, List.of(SHOWN)))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "directiveId"));
  }

  @Test
  void cannotExportWithoutPurposeAndCase() {
    refusesToMake(" ", CASE, 1, REQUIRED, "purpose");
    refusesToMake(PURPOSE, "", 1, REQUIRED, "caseNumber");
  }

  @Test
  void cannotExportMoreThanFitsIn() {
    assertThat(export(PURPOSE, CASE, 500).letters()).hasSize(500);
    refusesToMake(PURPOSE, CASE, 501, EXPORT_TOO_LARGE, "filter");
  }

  @Test
  void eachFetchIsRecordedBeforeTheLettersGoOut() {
    Instant later = NOW.plus(Duration.ofHours(24));
    fixture
        .given(exported(List.of(SHOWN)), fetched(NOW))
        .when(new FetchExport(EXPORT, INSPECTOR, later))
        .expectEvents(fetched(later));
  }

  @Test
  void cannotFetchAnothersExport() {
    directory.grant(STRANGER, Power.SEARCH_ARCHIVE, BUREAU);
    refuses(new FetchExport(EXPORT, STRANGER, NOW), NOT_FOUND_OR_NOT_ALLOWED, "exportId");
  }

  @Test
  void cannotFetchADayLater() {
    Instant later = NOW.plus(Duration.ofHours(24)).plusSeconds(1);
    refuses(new FetchExport(EXPORT, INSPECTOR, later), INSPECTION_OVER, "exportId");
  }

  @Test
  void cannotFetchWhatIsNoMoreInTheJurisdiction() {
    over(new FakeDirectory().grant(INSPECTOR, Power.SEARCH_ARCHIVE, DEPARTMENT));
    refuses(new FetchExport(EXPORT, INSPECTOR, NOW), NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
  }

  private void over(FakeDirectory authority) {
    fixture = new AggregateTestFixture<>(ArchiveExport.class);
    fixture.registerInjectableResource(new InspectionRules(authority));
  }

  private void refuses(Object command, RefusalCode code, String field) {
    fixture
        .given(exported(List.of(SHOWN)))
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static void refusesToMake(
      String purpose, String caseNumber, int letters, RefusalCode code, String field) {
    assertThatExceptionOfType(CommandRefused.class)
        .isThrownBy(() -> export(purpose, caseNumber, letters))
        .satisfies(refused -> assertThat(refused.refusals()).isEqualTo(Refused.with(code, field)));
  }

  private static ExportResult export(String purpose, String caseNumber, int letters) {
    return export(INSPECTOR, purpose, caseNumber, Collections.nCopies(letters, SHOWN));
  }

  private static ExportResult export(PersonId actor, List<ShownLetter> letters) {
    return export(actor, PURPOSE, CASE, letters);
  }

  private static ExportResult export(
      PersonId actor, String purpose, String caseNumber, List<ShownLetter> letters) {
    return new ExportResult(
        EXPORT,
        List.of(DEPARTMENT),
        "hoà bình",
        ArchiveFilter.all(),
        purpose,
        caseNumber,
        letters,
        actor,
        NOW);
  }

  private static ArchiveExported exported(List<ShownLetter> letters) {
    return new ArchiveExported(
        EXPORT,
        INSPECTOR,
        List.of(DEPARTMENT),
        "hoà bình",
        ArchiveFilter.all(),
        PURPOSE,
        CASE,
        letters,
        ResultDigest.of(letters.size(), letters),
        NOW);
  }

  private static ArchiveExportFetched fetched(Instant at) {
    return new ArchiveExportFetched(EXPORT, INSPECTOR, List.of(SHOWN), PURPOSE, CASE, at);
  }
}
