package io.lienlac.command.archive;

import io.lienlac.api.archive.FindHistoryExport;
import io.lienlac.api.archive.FoundHistoryExport;
import io.lienlac.api.archive.HistoryExported;
import io.lienlac.api.archive.RecordedHistory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells auditors of their own exports of the history, as they are stored. */
@Component
class HistoryExportFinder {

  private final EventStore store;

  HistoryExportFinder(EventStore store) {
    this.store = store;
  }

  @QueryHandler
  FoundHistoryExport handle(FindHistoryExport query) {
    return new FoundHistoryExport(
        store
            .readEvents(query.exportId().toString())
            .asStream()
            .map(event -> (Object) event.getPayload())
            .filter(HistoryExported.class::isInstance)
            .map(HistoryExported.class::cast)
            .filter(export -> export.auditor().equals(query.auditor()))
            .map(HistoryExportFinder::recorded)
            .findFirst()
            .orElse(null));
  }

  private static RecordedHistory recorded(HistoryExported export) {
    return new RecordedHistory(
        export.exportId(),
        export.auditor(),
        export.unit(),
        export.from(),
        export.to(),
        export.size(),
        export.exportedAt());
  }
}
