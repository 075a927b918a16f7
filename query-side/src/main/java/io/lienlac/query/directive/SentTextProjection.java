package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;

/** Keeps by which digests the letters that were sent are recognised, and none of their texts. */
@ProcessingGroup(SentTextProjection.GROUP)
final class SentTextProjection implements Projection {

  static final String GROUP = "sent-text-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP,
          null,
          "sent_texts",
          1,
          DeclaredIndex.on(SentTextDocument.ISSUER, SentTextDocument.DIGESTS));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;
  private final TextDigest digest;

  SentTextProjection(
      ProjectionDefinition definition,
      MongoDatabase database,
      Patience patience,
      TextDigest digest) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
    this.digest = digest;
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(DirectiveSent event, EventMessage<?> message, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.directiveId().toString(),
        combine(
            new Document(
                "$set", SentTextDocument.of(event, message.getIdentifier(), digest)),
            Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(DirectiveWithdrawn event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.directiveId().toString(),
        combine(
            Updates.set(SentTextDocument.WITHDRAWN_AT, Values.micros(event.withdrawnAt())),
            Values.version(sequenceNumber)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
