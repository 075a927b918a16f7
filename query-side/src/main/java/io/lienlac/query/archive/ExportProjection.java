package io.lienlac.query.archive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.query.api.View;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;

/** Keeps what inspectors had put together to take along. */
@ProcessingGroup(ExportProjection.GROUP)
final class ExportProjection implements Projection {

  static final String GROUP = "archive-export-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(GROUP, View.ARCHIVE_EXPORTS, "archive_exports", 1);

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  ExportProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(ArchiveExported event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.exportId().toString(),
        combine(
            new Document("$set", ExportDocument.exported(event)), Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(ArchiveExportFetched event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.exportId().toString(),
        combine(
            Updates.max(ExportDocument.FETCHED_AT, Values.micros(event.fetchedAt())),
            Values.version(sequenceNumber)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
