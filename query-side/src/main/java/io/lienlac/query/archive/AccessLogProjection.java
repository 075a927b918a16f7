package io.lienlac.query.archive;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.HistoryExportFetched;
import io.lienlac.api.archive.HistoryExported;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.archive.AccessView;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ViewWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;

/** Keeps, for each unit, who has looked into its letters in the archive. */
@ProcessingGroup(AccessLogProjection.GROUP)
final class AccessLogProjection implements Projection {

  static final String GROUP = "access-log-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP, null, "accesses", 3, DeclaredIndex.on(AccessDocument.UNIT, AccessDocument.NEWEST));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  AccessLogProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(ArchiveSearched event, @SequenceNumber long sequenceNumber) {
    write(
        event.inspectionId() + "." + sequenceNumber,
        AccessDocument.byUnit(event),
        AccessDocument.ofResult(
            AccessDocument.of(
                AccessView.Kind.SEARCHED,
                event.inspector(),
                event.searchedAt(),
                event.purpose(),
                event.caseNumber()),
            event.hits(),
            event.digest()));
  }

  @EventHandler
  void on(ArchiveContentOpened event, @SequenceNumber long sequenceNumber) {
    write(
        event.inspectionId() + "." + sequenceNumber,
        AccessDocument.byUnit(event.letters()),
        AccessDocument.of(
            AccessView.Kind.OPENED,
            event.inspector(),
            event.openedAt(),
            event.purpose(),
            event.caseNumber()));
  }

  @EventHandler
  void on(ArchiveExported event, @SequenceNumber long sequenceNumber) {
    write(
        event.exportId() + "." + sequenceNumber,
        AccessDocument.byUnit(event.letters(), event.filter()),
        AccessDocument.ofResult(
            AccessDocument.of(
                AccessView.Kind.EXPORTED,
                event.inspector(),
                event.exportedAt(),
                event.purpose(),
                event.caseNumber()),
            event.letters().size(),
            event.digest()));
  }

  @EventHandler
  void on(ArchiveExportFetched event, @SequenceNumber long sequenceNumber) {
    write(
        event.exportId() + "." + sequenceNumber,
        AccessDocument.byUnit(event.letters()),
        AccessDocument.of(
            AccessView.Kind.FETCHED,
            event.inspector(),
            event.fetchedAt(),
            event.purpose(),
            event.caseNumber()));
  }

  /** Of the unit whose history it is, with whatever letters are in it. */
  @EventHandler
  void on(HistoryExported event, @SequenceNumber long sequenceNumber) {
    write(
        event.exportId() + "." + sequenceNumber,
        Map.of(event.unit(), List.of()),
        AccessDocument.of(
            AccessView.Kind.EXPORTED,
            event.auditor(),
            event.exportedAt(),
            event.purpose(),
            event.caseNumber()));
  }

  @EventHandler
  void on(HistoryExportFetched event, @SequenceNumber long sequenceNumber) {
    write(
        event.exportId() + "." + sequenceNumber,
        Map.of(event.unit(), List.of()),
        AccessDocument.of(
            AccessView.Kind.FETCHED,
            event.auditor(),
            event.fetchedAt(),
            event.purpose(),
            event.caseNumber()));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }

  /** One document to each event and unit: nothing is ever changed in it. */
  private void write(String event, Map<UnitId, List<String>> shown, Document look) {
    List<WriteModel<Document>> looks = new ArrayList<>();
    shown.forEach(
        (unit, letters) -> {
          String id = event + "." + unit;
          Document document = AccessDocument.of(look, id, unit, letters);
          looks.add(ViewWriter.upsert(id, new Document("$set", document)));
        });
    writer.write(looks, Set.of());
  }
}
