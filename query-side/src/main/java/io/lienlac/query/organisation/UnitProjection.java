package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.api.organisation.UnitRenamed;
import io.lienlac.query.api.View;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ViewWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps the units. What a unit's own events say is written as it comes; its paths, which depend on
 * the placements of the units above, are worked out anew from all of them.
 */
@ProcessingGroup(UnitProjection.GROUP)
final class UnitProjection implements Projection {

  static final String GROUP = "unit-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
              GROUP,
              View.UNITS,
              "units",
              2,
              DeclaredIndex.on("paths.within", UnitDocument.ORDER),
              DeclaredIndex.on(UnitRows.ABOVE))
          .inOneSegment();

  /** A unit's version comes last, when its paths are there, and those of all below. */
  private static final BulkWriteOptions IN_THIS_ORDER = new BulkWriteOptions().ordered(true);

  private final ProjectionDefinition definition;
  private final MongoCollection<Document> units;
  private final UnitRows rows;
  private final ViewWriter<ChangedUnit> writer;

  UnitProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.units = database.getCollection(definition.collection());
    this.rows = new UnitRows(units, "");
    this.writer = new ViewWriter<>(units, patience, this::workOut);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(UnitEstablished event, @SequenceNumber long sequenceNumber) {
    write(
        event.unitId().toString(),
        true,
        sequenceNumber,
        UnitDocument.established(event, sequenceNumber),
        UnitRows.placed(event, sequenceNumber));
  }

  @EventHandler
  void on(UnitRenamed event, @SequenceNumber long sequenceNumber) {
    write(
        event.unitId().toString(),
        false,
        sequenceNumber,
        UnitDocument.named(event.name(), event.at(), sequenceNumber));
  }

  @EventHandler
  void on(UnitMoved event, @SequenceNumber long sequenceNumber) {
    write(event.unitId().toString(), true, sequenceNumber, UnitRows.placed(event, sequenceNumber));
  }

  @EventHandler
  void on(UnitClosed event, @SequenceNumber long sequenceNumber) {
    write(
        event.unitId().toString(),
        false,
        sequenceNumber,
        set(BySequence.field(UnitDocument.CLOSINGS, sequenceNumber), event.to().toString()));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }

  private void write(String unit, boolean placed, long sequenceNumber, Bson... updates) {
    writer.write(
        unit,
        combine(combine(updates), UnitDocument.heard(sequenceNumber)),
        Set.of(new ChangedUnit(unit, placed)));
  }

  private void workOut(Set<ChangedUnit> changed) {
    Set<String> placed =
        changed.stream()
            .filter(ChangedUnit::placed)
            .map(ChangedUnit::unit)
            .collect(Collectors.toSet());
    List<WriteModel<Document>> updates = new ArrayList<>();
    if (!placed.isEmpty()) {
      for (Map.Entry<String, List<PathSegment>> unit : rows.pathsBelow(placed).entrySet()) {
        updates.add(ViewWriter.update(unit.getKey(), UnitRows.paths(unit.getValue())));
      }
    }
    List<String> ids = changed.stream().map(ChangedUnit::unit).distinct().toList();
    for (Document unit : units.find(Filters.in("_id", ids))) {
      updates.add(ViewWriter.update(unit.getString("_id"), UnitDocument.workedOut(unit)));
    }
    if (!updates.isEmpty()) {
      units.bulkWrite(updates, IN_THIS_ORDER);
    }
  }
}
