package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.query.api.View;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.SourceId;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps the directives as they were sent, and what became of them since. */
@ProcessingGroup(DirectiveProjection.GROUP)
final class DirectiveProjection implements Projection {

  static final String GROUP = "directive-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP,
          View.DIRECTIVES,
          "directives",
          3,
          DeclaredIndex.on(DirectiveDocument.ISSUER, DirectiveDocument.PLACE_IN_OUTBOX),
          DeclaredIndex.on(DirectiveDocument.CITES, DirectiveDocument.PLACE_IN_OUTBOX));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  DirectiveProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(DirectiveSent event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.directiveId().toString(),
        combine(new Document("$set", DirectiveDocument.of(event)), Values.version(sequenceNumber)));
  }

  /** Which inboxes have it is for another view; the directive has come so far all the same. */
  @EventHandler(payloadType = DirectiveAddressed.class)
  void onAddressed(@SourceId String directive, @SequenceNumber long sequenceNumber) {
    writer.write(directive, Values.version(sequenceNumber));
  }

  @EventHandler
  void on(DirectiveWithdrawn event, @SequenceNumber long sequenceNumber) {
    write(event.directiveId(), DirectiveDocument.withdrawn(event), sequenceNumber);
  }

  /** Whom it was announced to is for the inboxes to say. */
  @EventHandler
  void on(WithdrawalAnnounced event, @SequenceNumber long sequenceNumber) {
    writer.write(event.directiveId().toString(), Values.version(sequenceNumber));
  }

  @EventHandler
  void on(DirectiveCorrected event, @SequenceNumber long sequenceNumber) {
    write(event.directiveId(), DirectiveDocument.corrected(event), sequenceNumber);
  }

  @EventHandler
  void on(DirectiveReminded event, @SequenceNumber long sequenceNumber) {
    write(event.directiveId(), DirectiveDocument.reminded(event), sequenceNumber);
  }

  /** Who was reminded is for the inboxes to say. */
  @EventHandler
  void on(RecipientsReminded event, @SequenceNumber long sequenceNumber) {
    writer.write(event.directiveId().toString(), Values.version(sequenceNumber));
  }

  /** Whose letters these are is told by no event of theirs. */
  @EventHandler
  void on(PersonErased event) {
    writer.write(DirectiveDocument.erased(event.personId()), Set.of());
  }

  @EventHandler
  void on(ErasureConfirmed event) {
    writer.write(DirectiveDocument.erased(event.personId()), Set.of());
  }

  private void write(DirectiveId directive, Bson update, long sequenceNumber) {
    writer.write(directive.toString(), combine(update, Values.version(sequenceNumber)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
