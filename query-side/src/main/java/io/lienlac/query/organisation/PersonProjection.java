package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.organisation.AccountLinked;
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

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
