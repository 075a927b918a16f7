package io.lienlac.command.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.FindRecordedExport;
import io.lienlac.api.archive.RecordedExport;
import io.lienlac.api.archive.ResultDigest;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingExportsTest {

  private static final ExportId EXPORT = ExportId.of("88888888-0000-4000-8000-000000000001");
  private static final ExportId OTHER = ExportId.of("88888888-0000-4000-8000-000000000002");
  private static final UnitId DEPARTMENT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final PersonId INSPECTOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");
  private static final List<ShownLetter> LETTERS =
      List.of(new ShownLetter(DirectiveId.of("55555555-0000-4000-8000-000000000001"), DEPARTMENT));
  private static final ArchiveExported EXPORTED =
      new ArchiveExported(
          EXPORT,
          INSPECTOR,
          List.of(DEPARTMENT),
          "hoà bình",
          ArchiveFilter.all(),
          "Kiểm tra",
          "12/KH-TTr",
          LETTERS,
          ResultDigest.of(1, LETTERS),
          NOW);

  private final EventStore store =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final ExportFinder finder = new ExportFinder(store);

  @BeforeEach
  void tell() {
    store.publish(
        message(0, EXPORTED),
        message(
            1, new ArchiveExportFetched(EXPORT, INSPECTOR, LETTERS, "Kiểm tra", "12/KH-TTr", NOW)));
  }

  @Test
  void anInspectorFindsWhatWasStoredOfHisExport() {
    assertThat(finder.handle(new FindRecordedExport(EXPORT, INSPECTOR)).export())
        .isEqualTo(new RecordedExport(List.of(DEPARTMENT), LETTERS));
  }

  @Test
  void nobodyFindsAnothersExportOrWhatIsNone() {
    assertThat(finder.handle(new FindRecordedExport(EXPORT, STRANGER)).export()).isNull();
    assertThat(finder.handle(new FindRecordedExport(OTHER, INSPECTOR)).export()).isNull();
  }

  private static GenericDomainEventMessage<Object> message(long sequenceNumber, Object event) {
    return new GenericDomainEventMessage<>(
        "ArchiveExport", EXPORT.toString(), sequenceNumber, event);
  }
}
