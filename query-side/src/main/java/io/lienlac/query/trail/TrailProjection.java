package io.lienlac.query.trail;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.DomainEvent;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.query.organisation.UnitRows;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps one entry for each stored event. In whose jurisdiction an event was depends on where units
 * stood on its day, and some events do not name the unit at all: what other events say of that is
 * kept in rows beside the entries, out of which it is worked out, whichever comes first.
 */
@ProcessingGroup(TrailProjection.GROUP)
final class TrailProjection implements Projection {

  static final String GROUP = "trail-projection";

  /** Events of up to 500 recipients each: so many are read at once. */
  private static final int BATCH = 100;

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
              GROUP,
              null,
              "trail",
              4,
              DeclaredIndex.on(TrailDocument.SUBJECTS, TrailDocument.POSITION),
              DeclaredIndex.on(TrailPlaces.WITHIN, TrailDocument.NEWEST),
              // What one person did is little enough to look through, wherever it was.
              DeclaredIndex.on(TrailDocument.ACTOR, TrailDocument.NEWEST),
              DeclaredIndex.on(TrailPlaces.WITHIN, TrailDocument.KIND, TrailDocument.NEWEST),
              DeclaredIndex.on(TrailPlaces.UNITS, TrailDocument.DAY),
              DeclaredIndex.on(UnitRows.ABOVE))
          .inOneSegment()
          .inBatchesOf(BATCH, SequentialPerAggregatePolicy.instance());

  private final ProjectionDefinition definition;
  private final ViewWriter<TrailChange> writer;

  TrailProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    TrailPlaces places = new TrailPlaces(database.getCollection(definition.collection()));
    this.writer =
        new ViewWriter<>(
            database.getCollection(definition.collection()), patience, places::workOut);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(DomainEvent event, EventMessage<?> message, @SequenceNumber long sequenceNumber) {
    Trace trace = EventFamily.trace(event);
    Document said = TrailDocument.of(message, trace);
    List<WriteModel<Document>> rows = new ArrayList<>();
    Set<TrailChange> changes = new LinkedHashSet<>();
    changes.add(new TrailChange.NewEntry(message.getIdentifier(), said));
    Trace.Memory memory = trace.memory();
    if (memory != null) {
      String subject = Subjects.key(memory.subject());
      rows.add(ViewWriter.upsert(TrailPlaces.row(subject), TrailPlaces.known(memory)));
    }
    switch (event) {
      case UnitEstablished e -> {
        rows.add(placed(e.unitId().toString(), UnitRows.placed(e, sequenceNumber)));
        changes.add(new TrailChange.PlacedUnit(e.unitId().toString(), Values.OPEN_BEGINNING));
      }
      case UnitMoved e -> {
        rows.add(placed(e.unitId().toString(), UnitRows.placed(e, sequenceNumber)));
        changes.add(new TrailChange.PlacedUnit(e.unitId().toString(), e.from().toString()));
      }
      default -> {}
    }
    writer.write(rows, changes);
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }

  private static WriteModel<Document> placed(String unit, Bson update) {
    return ViewWriter.upsert(TrailPlaces.UNIT_ROW + unit, update);
  }
}
