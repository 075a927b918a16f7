package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.archive.ArchiveCommand.DeleteSavedSearch;
import io.lienlac.api.archive.ArchiveCommand.SaveSearch;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavingSearchesTest {

  private static final SavedSearchId SEARCH =
      SavedSearchId.of("77777777-0000-4000-8000-000000000001");
  private static final UnitId DEPARTMENT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final PersonId INSPECTOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");

  private FixtureConfiguration<SavedSearch> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(SavedSearch.class);
    fixture.registerInjectableResource(
        new InspectionRules(
            new FakeDirectory().grant(INSPECTOR, Power.SEARCH_ARCHIVE, DEPARTMENT)));
  }

  @Test
  void anInspectorKeepsASearch() {
    fixture.givenNoPriorActivity().when(save(INSPECTOR, "Hoà bình")).expectEvents(saved());
  }

  @Test
  void keepingItAgainChangesNothing() {
    fixture
        .given(saved())
        .when(save(INSPECTOR, "Hoà bình"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotKeepAnotherSearchUnderItsId() {
    refuses(save(INSPECTOR, "Khác"), IDEMPOTENCY_KEY_REUSED, "savedSearchId");
  }

  @Test
  void cannotKeepASearchWithoutBeingAnInspectorThere() {
    refuses(save(STRANGER, "Hoà bình"), NOT_FOUND_OR_NOT_ALLOWED, "post");
  }

  @Test
  void aSearchHasANameThatIsNotTooLong() {
    refusesToMake(" ", "hoa", REQUIRED, "name");
    refusesToMake("x".repeat(101), "hoa", TOO_LONG, "name");
    refusesToMake("x", "x".repeat(501), TOO_LONG, "text");
  }

  @Test
  void itsOwnerDeletesIt() {
    fixture.given(saved()).when(delete(INSPECTOR)).expectEvents(deleted());
  }

  @Test
  void deletingItAgainChangesNothing() {
    fixture
        .given(saved(), deleted())
        .when(delete(INSPECTOR))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void nobodyElseDeletesIt() {
    refuses(delete(STRANGER), NOT_FOUND_OR_NOT_ALLOWED, "savedSearchId");
  }

  private void refuses(Object command, RefusalCode code, String field) {
    fixture
        .given(saved())
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static void refusesToMake(String name, String text, RefusalCode code, String field) {
    assertThatExceptionOfType(CommandRefused.class)
        .isThrownBy(() -> save(INSPECTOR, name, text))
        .satisfies(refused -> assertThat(refused.refusals()).isEqualTo(Refused.with(code, field)));
  }

  private static SaveSearch save(PersonId actor, String name) {
    return save(actor, name, "hoà bình");
  }

  private static SaveSearch save(PersonId actor, String name, String text) {
    return new SaveSearch(
        SEARCH, DEPARTMENT, name, text, ArchiveFilter.all(), ArchiveOrder.BEST, actor, NOW);
  }

  private static DeleteSavedSearch delete(PersonId actor) {
    return new DeleteSavedSearch(SEARCH, actor, NOW);
  }

  private static SearchSaved saved() {
    return new SearchSaved(
        SEARCH,
        INSPECTOR,
        DEPARTMENT,
        "Hoà bình",
        "hoà bình",
        ArchiveFilter.all(),
        ArchiveOrder.BEST,
        NOW);
  }

  private static SavedSearchDeleted deleted() {
    return new SavedSearchDeleted(SEARCH, INSPECTOR, NOW);
  }
}
