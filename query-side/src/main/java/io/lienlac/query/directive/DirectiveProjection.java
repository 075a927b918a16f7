package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveSent;
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
import org.axonframework.messaging.annotation.SourceId;
import org.bson.Document;

/** Keeps the directives as they were sent. */
@ProcessingGroup(DirectiveProjection.GROUP)
final class DirectiveProjection implements Projection {

  static final String GROUP = "directive-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP,
          View.DIRECTIVES,
          "directives",
          2,
          DeclaredIndex.on(DirectiveDocument.ISSUER, DirectiveDocument.PLACE_IN_OUTBOX));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  DirectiveProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer =
        new ViewWriter<>(database.getCollection(definition.collection()), patience, changed -> {});
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

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
