package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.PowersDelegated;
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

/** Keeps the delegations. */
@ProcessingGroup(DelegationProjection.GROUP)
final class DelegationProjection implements Projection {

  static final String GROUP = "delegation-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP, View.DELEGATIONS, "delegations", 1, DeclaredIndex.on(DelegationDocument.DELEGATE));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  DelegationProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(PowersDelegated event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.delegationId().toString(),
        combine(DelegationDocument.delegated(event), Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(DelegationRevoked event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.delegationId().toString(),
        combine(DelegationDocument.revoked(event), Values.version(sequenceNumber)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
