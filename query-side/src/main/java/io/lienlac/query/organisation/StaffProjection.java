package io.lienlac.query.organisation;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.query.organisation.ChangedStaff.DatedAppointment;
import io.lienlac.query.organisation.ChangedStaff.NamedPerson;
import io.lienlac.query.organisation.ChangedStaff.PlacedUnit;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ViewWriter;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.conversions.Bson;

/**
 * Keeps who works where, to be looked for by place, position and name. A person's posts depend on
 * units and appointments, which come in any order: what they say is kept in rows, out of which the
 * posts are worked out.
 */
@ProcessingGroup(StaffProjection.GROUP)
final class StaffProjection implements Projection {

  static final String GROUP = "staff-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
              GROUP,
              null,
              "staff",
              1,
              DeclaredIndex.on("posts.within", StaffDocument.ORDER),
              DeclaredIndex.on(UnitRows.ABOVE),
              DeclaredIndex.on(AppointmentDocument.PERSON),
              DeclaredIndex.on(AppointmentDocument.UNIT))
          .inOneSegment();

  private final ProjectionDefinition definition;
  private final ViewWriter<ChangedStaff> writer;

  StaffProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    StaffRows rows = new StaffRows(database.getCollection(definition.collection()));
    this.writer =
        new ViewWriter<>(database.getCollection(definition.collection()), patience, rows::workOut);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(UnitEstablished event, @SequenceNumber long sequenceNumber) {
    placed(event.unitId().toString(), UnitRows.placed(event, sequenceNumber));
  }

  @EventHandler
  void on(UnitMoved event, @SequenceNumber long sequenceNumber) {
    placed(event.unitId().toString(), UnitRows.placed(event, sequenceNumber));
  }

  @EventHandler
  void on(PersonRegistered event) {
    String person = event.personId().toString();
    writer.write(
        StaffDocument.PERSON_ROW + person,
        StaffDocument.named(event),
        Set.of(new NamedPerson(person)));
  }

  @EventHandler
  void on(PersonErased event) {
    erase(event.personId());
  }

  @EventHandler
  void on(ErasureConfirmed event) {
    erase(event.personId());
  }

  private void erase(PersonId person) {
    writer.write(
        StaffDocument.PERSON_ROW + person,
        StaffDocument.erased(person),
        Set.of(new NamedPerson(person.toString())));
  }

  @EventHandler
  void on(PersonAppointed event) {
    dated(event.appointmentId().toString(), AppointmentDocument.appointed(event));
  }

  @EventHandler
  void on(AppointmentEnded event, @SequenceNumber long sequenceNumber) {
    dated(event.appointmentId().toString(), AppointmentDocument.ended(event, sequenceNumber));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }

  private void placed(String unit, Bson update) {
    writer.write(StaffDocument.UNIT_ROW + unit, update, Set.of(new PlacedUnit(unit)));
  }

  private void dated(String appointment, Bson update) {
    writer.write(
        StaffDocument.APPOINTMENT_ROW + appointment,
        update,
        Set.of(new DatedAppointment(appointment)));
  }
}
