package io.lienlac.command.archive;

import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.FindRecordedExport;
import io.lienlac.api.archive.FoundExport;
import io.lienlac.api.archive.RecordedExport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells inspectors of their own exports, as they are stored. */
@Component
class ExportFinder {

  private final EventStore store;

  ExportFinder(EventStore store) {
    this.store = store;
  }

  @QueryHandler
  FoundExport handle(FindRecordedExport query) {
    return new FoundExport(
        store
            .readEvents(query.exportId().toString())
            .asStream()
            .map(event -> (Object) event.getPayload())
            .filter(ArchiveExported.class::isInstance)
            .map(ArchiveExported.class::cast)
            .filter(export -> export.inspector().equals(query.inspector()))
            .map(export -> new RecordedExport(export.posts(), export.letters()))
            .findFirst()
            .orElse(null));
  }
}
