package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.archive.ArchiveRefusal.INSPECTION_OVER;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ArchiveCommand.ExportHistory;
import io.lienlac.api.archive.ArchiveCommand.FetchHistory;
import io.lienlac.api.archive.HistoryExportFetched;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.api.archive.HistoryExported;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportingTheHistoryTest {

  private static final HistoryExportId EXPORT =
      HistoryExportId.of("88888888-0000-4000-8000-000000000001");
  private static final UnitId DEPARTMENT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId OTHER = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final PersonId AUDITOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");

  private FixtureConfiguration<HistoryExport> fixture;

  @BeforeEach
  void prepare() {
    FakeDirectory directory =
        new FakeDirectory()
            .grant(AUDITOR, Power.READ_TRAIL, DEPARTMENT)
            .grant(STRANGER, Power.READ_TRAIL, DEPARTMENT);
    fixture = new AggregateTestFixture<>(HistoryExport.class);
    fixture.registerInjectableResource(new InspectionRules(directory));
  }

  private static ExportHistory export(UnitId unit, long from, long to) {
    return new ExportHistory(EXPORT, unit, from, to, 300, "Kiểm toán", "15/KT", AUDITOR, NOW);
  }

  private static HistoryExported exported() {
    return new HistoryExported(
        EXPORT, AUDITOR, DEPARTMENT, 5, 12, 300, "Kiểm toán", "15/KT", NOW);
  }

  private static FetchHistory fetch(PersonId actor, Instant at) {
    return new FetchHistory(EXPORT, 0, 1, actor, at);
  }

  @Test
  void whatIsAskedForIsStored() {
    fixture.givenNoPriorActivity().when(export(DEPARTMENT, 5, 12)).expectEvents(exported());
  }

  @Test
  void theHistoryOfOtherUnitsIsRefused() {
    fixture
        .givenNoPriorActivity()
        .when(export(OTHER, 5, 12))
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "unit"));
  }

  @Test
  void leavesThatThereAreNotAreRefused() {
    for (long[] range : new long[][] {{-1, 5}, {5, 5}, {5, 301}}) {
      assertThatExceptionOfType(CommandRefused.class)
          .isThrownBy(() -> export(DEPARTMENT, range[0], range[1]))
          .matches(refused -> refused.refusals().getFirst().code() == MALFORMED);
    }
  }

  @Test
  void askingAgainChangesNothing() {
    fixture.given(exported()).when(export(DEPARTMENT, 5, 20)).expectNoEvents();
    fixture
        .given(exported())
        .when(export(DEPARTMENT, 6, 20))
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(IDEMPOTENCY_KEY_REUSED, "exportId"));
  }

  @Test
  void eachFetchIsStored() {
    Instant later = NOW.plus(Duration.ofHours(1));
    fixture
        .given(exported())
        .when(fetch(AUDITOR, later))
        .expectEvents(
            new HistoryExportFetched(
                EXPORT, AUDITOR, DEPARTMENT, 0, 1, "Kiểm toán", "15/KT", later));
  }

  @Test
  void nobodyElseFetchesItAndNobodyTooLate() {
    fixture
        .given(exported())
        .when(fetch(STRANGER, NOW))
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "exportId"));
    fixture
        .given(exported())
        .when(fetch(AUDITOR, NOW.plus(Duration.ofHours(25))))
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(INSPECTION_OVER, "exportId"));
  }
}
