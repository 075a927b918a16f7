package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static io.lienlac.api.archive.ArchiveRefusal.INSPECTION_OVER;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.archive.ArchiveCommand.OpenContent;
import io.lienlac.api.archive.ArchiveCommand.RecordSearch;
import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.InspectionId;
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
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectingTheArchiveTest {

  private static final InspectionId INSPECTION =
      InspectionId.of("66666666-0000-4000-8000-000000000001");
  private static final UnitId DEPARTMENT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId BUREAU = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final PersonId INSPECTOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final DirectiveId LETTER = DirectiveId.of("55555555-0000-4000-8000-000000000001");
  private static final DirectiveId OTHER = DirectiveId.of("55555555-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");
  private static final List<ShownLetter> SHOWN = List.of(new ShownLetter(LETTER, BUREAU));
  private static final String PURPOSE = "Kiểm tra định kỳ";
  private static final String CASE = "12/KH-TTr";

  private final FakeDirectory directory =
      new FakeDirectory()
          .grant(INSPECTOR, Power.SEARCH_ARCHIVE, DEPARTMENT)
          .grant(INSPECTOR, Power.SEARCH_ARCHIVE, BUREAU);
  private FixtureConfiguration<Inspection> fixture;

  @BeforeEach
  void prepare() {
    over(directory);
  }

  @Test
  void aSearchIsRecordedWithWhatItShowed() {
    fixture.givenNoPriorActivity().when(search(INSPECTOR, 1, SHOWN)).expectEvents(searched());
  }

  @Test
  void aSearchThatFindsNothingIsRecordedToo() {
    RecordSearch search = search(INSPECTOR, 0, List.of());
    fixture.givenNoPriorActivity().when(search).expectEvents(searched(0, List.of()));
  }

  @Test
  void recordingItAgainChangesNothing() {
    fixture
        .given(searched())
        .when(search(INSPECTOR, 1, SHOWN))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotRecordAnotherSearchUnderItsName() {
    refuses(search(INSPECTOR, 2, SHOWN), CHANGED_MEANWHILE, "inspectionId");
  }

  @Test
  void cannotSearchWhereOneIsNoInspector() {
    refusesToRecord(search(STRANGER, 1, SHOWN));
    refusesToRecord(search(List.of(), "hoa", PURPOSE, CASE));
  }

  @Test
  void cannotBeShownNorToldTheNumberOfWhatIsNoMoreInTheJurisdiction() {
    over(new FakeDirectory().grant(INSPECTOR, Power.SEARCH_ARCHIVE, DEPARTMENT));
    refusesToRecord(search(INSPECTOR, 1, SHOWN), "directiveId");
    refusesToRecord(search(INSPECTOR, 1, List.of()), "directiveId");
  }

  @Test
  void cannotSearchWithoutPurposeAndCase() {
    isNeverMade(() -> search(" ", CASE), REQUIRED, "purpose");
    isNeverMade(() -> search(PURPOSE, ""), REQUIRED, "caseNumber");
    isNeverMade(() -> search("x".repeat(501), CASE), TOO_LONG, "purpose");
    isNeverMade(() -> search(PURPOSE, "x".repeat(101)), TOO_LONG, "caseNumber");
  }

  @Test
  void cannotSearchForATextThatIsTooLong() {
    isNeverMade(
        () -> search(List.of(DEPARTMENT), "x".repeat(501), PURPOSE, CASE), TOO_LONG, "text");
  }

  @Test
  void whatIsOpenedIsRecordedWithPurposeAndCaseOfTheSearch() {
    fixture.given(searched()).when(open(INSPECTOR, LETTER, NOW)).expectEvents(opened(NOW));
  }

  @Test
  void whatIsOpenedAgainIsRecordedAgain() {
    Instant later = NOW.plus(Duration.ofHours(24));
    fixture
        .given(searched(), opened(NOW))
        .when(open(INSPECTOR, LETTER, later))
        .expectEvents(opened(later));
  }

  @Test
  void cannotOpenWhatTheSearchDidNotShow() {
    refuses(open(INSPECTOR, OTHER, NOW), NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
  }

  @Test
  void cannotOpenOutOfAnothersSearch() {
    directory.grant(STRANGER, Power.SEARCH_ARCHIVE, BUREAU);
    refuses(open(STRANGER, LETTER, NOW), NOT_FOUND_OR_NOT_ALLOWED, "inspectionId");
  }

  @Test
  void cannotOpenADayLater() {
    Instant later = NOW.plus(Duration.ofHours(24)).plusSeconds(1);
    refuses(open(INSPECTOR, LETTER, later), INSPECTION_OVER, "inspectionId");
  }

  @Test
  void cannotOpenWhatIsNoMoreInTheJurisdiction() {
    over(new FakeDirectory().grant(INSPECTOR, Power.SEARCH_ARCHIVE, DEPARTMENT));
    refuses(open(INSPECTOR, LETTER, NOW), NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
  }

  @Test
  void cannotOpenNothing() {
    isNeverMade(
        () -> new OpenContent(INSPECTION, List.of(), INSPECTOR, NOW), REQUIRED, "directives");
  }

  private void over(FakeDirectory authority) {
    fixture = new AggregateTestFixture<>(Inspection.class);
    fixture.registerInjectableResource(new InspectionRules(authority));
  }

  private void refuses(Object command, RefusalCode code, String field) {
    fixture
        .given(searched())
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private void refusesToRecord(RecordSearch search, String... field) {
    fixture
        .givenNoPriorActivity()
        .when(search)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, field));
  }

  private static void isNeverMade(ThrowingCallable command, RefusalCode code, String field) {
    Refused.whenMade(command, Refusal.of(code, field));
  }

  private static RecordSearch search(String purpose, String caseNumber) {
    return search(List.of(DEPARTMENT), "hoa", purpose, caseNumber);
  }

  private static RecordSearch search(PersonId actor, long hits, List<ShownLetter> shown) {
    return search(actor, List.of(DEPARTMENT), "hoà bình", PURPOSE, CASE, hits, shown);
  }

  private static RecordSearch search(
      List<UnitId> posts, String text, String purpose, String caseNumber) {
    return search(INSPECTOR, posts, text, purpose, caseNumber, 0, List.of());
  }

  private static RecordSearch search(
      PersonId actor,
      List<UnitId> posts,
      String text,
      String purpose,
      String caseNumber,
      long hits,
      List<ShownLetter> shown) {
    return new RecordSearch(
        INSPECTION,
        posts,
        text,
        ArchiveFilter.all(),
        ArchiveOrder.BEST,
        null,
        purpose,
        caseNumber,
        hits,
        shown,
        List.of(BUREAU, DEPARTMENT),
        actor,
        NOW);
  }

  private static ArchiveSearched searched() {
    return searched(1, SHOWN);
  }

  private static ArchiveSearched searched(long hits, List<ShownLetter> shown) {
    return new ArchiveSearched(
        INSPECTION,
        INSPECTOR,
        List.of(DEPARTMENT),
        "hoà bình",
        ArchiveFilter.all(),
        ArchiveOrder.BEST,
        null,
        PURPOSE,
        CASE,
        hits,
        shown,
        List.of(BUREAU, DEPARTMENT),
        ResultDigest.of(hits, shown),
        NOW);
  }

  private static OpenContent open(PersonId actor, DirectiveId letter, Instant at) {
    return new OpenContent(INSPECTION, List.of(letter), actor, at);
  }

  private static ArchiveContentOpened opened(Instant at) {
    return new ArchiveContentOpened(INSPECTION, INSPECTOR, SHOWN, PURPOSE, CASE, at);
  }
}
