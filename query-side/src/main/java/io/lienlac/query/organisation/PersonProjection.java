package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.ErasureCompleted;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.ErasureDeferred;
import io.lienlac.api.organisation.HoldPlaced;
import io.lienlac.api.organisation.HoldReleased;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
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

/** Keeps the persons. */
@ProcessingGroup(PersonProjection.GROUP)
final class PersonProjection implements Projection {

  static final String GROUP = "person-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(GROUP, View.PERSONS, "persons", 1);

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  PersonProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(PersonRegistered event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.personId().toString(),
        combine(PersonDocument.registered(event), Values.version(sequenceNumber)));
  }

  /** Whose account it is, is for the directory; the person has come so far all the same. */
  @EventHandler
  void on(AccountLinked event, @SequenceNumber long sequenceNumber) {
    writer.write(event.personId().toString(), Values.version(sequenceNumber));
  }

  @EventHandler
  void on(PersonErased event, @SequenceNumber long sequenceNumber) {
    erase(event.personId(), sequenceNumber);
  }

  /** What was read before the key was destroyed may have been written after. */
  @EventHandler
  void on(ErasureConfirmed event, @SequenceNumber long sequenceNumber) {
    erase(event.personId(), sequenceNumber);
  }

  /** What is done to protect a person is for others to say; the person has come so far, too. */
  @EventHandler
  void on(HoldPlaced event, @SequenceNumber long sequenceNumber) {
    writer.write(event.personId().toString(), Values.version(sequenceNumber));
  }

  @EventHandler
  void on(HoldReleased event, @SequenceNumber long sequenceNumber) {
    writer.write(event.personId().toString(), Values.version(sequenceNumber));
  }

  @EventHandler
  void on(ErasureDeferred event, @SequenceNumber long sequenceNumber) {
    writer.write(event.personId().toString(), Values.version(sequenceNumber));
  }

  @EventHandler
  void on(ErasureCompleted event, @SequenceNumber long sequenceNumber) {
    writer.write(event.personId().toString(), Values.version(sequenceNumber));
  }

  private void erase(PersonId person, long sequenceNumber) {
    writer.write(
        person.toString(), combine(PersonDocument.erased(), Values.version(sequenceNumber)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
