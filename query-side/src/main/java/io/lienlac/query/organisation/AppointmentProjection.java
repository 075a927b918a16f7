package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.query.api.View;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;

/** Keeps the appointments. */
@ProcessingGroup(AppointmentProjection.GROUP)
final class AppointmentProjection implements Projection {

  static final String GROUP = "appointment-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP,
          View.APPOINTMENTS,
          "appointments",
          1,
          DeclaredIndex.on(AppointmentDocument.PERSON));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  AppointmentProjection(
      ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(PersonAppointed event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.appointmentId().toString(),
        combine(AppointmentDocument.appointed(event), Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(AppointmentEnded event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.appointmentId().toString(),
        combine(AppointmentDocument.ended(event, sequenceNumber), Values.version(sequenceNumber)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
