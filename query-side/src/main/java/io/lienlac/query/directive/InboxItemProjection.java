package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.query.api.View;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps what is in every inbox, and what its recipient did with it. Beside the items of a directive
 * stands a row that says how many there are, so that nobody need count them.
 */
@ProcessingGroup(InboxItemProjection.GROUP)
final class InboxItemProjection implements Projection {

  static final String GROUP = "inbox-item-projection";

  /** Events of up to 500 recipients each: so many fill ten bulk writes. */
  private static final int BATCH = 20;

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
              GROUP,
              View.RECEIPTS,
              "inbox_items",
              2,
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.NEWEST),
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.MOST_URGENT),
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.AGENDA),
              DeclaredIndex.on(InboxItemDocument.DIRECTIVE, InboxItemDocument.ORDINAL))
          .inBatchesOf(BATCH, new SameDirective());

  private final ProjectionDefinition definition;
  private final MongoCollection<Document> items;
  private final ViewWriter<AddressedRun> writer;

  InboxItemProjection(ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.items = database.getCollection(definition.collection());
    this.writer = new ViewWriter<>(items, patience, this::count);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(DirectiveAddressed event) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    int ordinal = event.firstOrdinal();
    for (Recipient recipient : event.recipients()) {
      ReceiptId receipt = ReceiptId.of(event.directiveId(), recipient.kind(), recipient.id());
      writes.add(
          ViewWriter.upsert(
              receipt.toString(), InboxItemDocument.addressed(event, recipient, ordinal++)));
    }
    writer.write(writes, Set.of(AddressedRun.of(event)));
  }

  @EventHandler
  void on(DirectiveRead event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.receiptId().toString(),
        combine(InboxItemDocument.read(event), Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(DirectiveAcknowledged event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.receiptId().toString(),
        combine(InboxItemDocument.acknowledged(event), Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(InvitationAnswered event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.receiptId().toString(),
        combine(AnswerDocument.answered(event, sequenceNumber), Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(WithdrawalAnnounced event) {
    writeToEach(event.directiveId(), event.recipients(), InboxItemDocument.withdrawn(event));
  }

  @EventHandler
  void on(RecipientsReminded event) {
    writeToEach(event.directiveId(), event.recipients(), ReminderDocument.reminded(event));
  }

  private void writeToEach(DirectiveId directive, List<Recipient> recipients, Bson update) {
    List<WriteModel<Document>> items = new ArrayList<>();
    for (Recipient recipient : recipients) {
      ReceiptId receipt = ReceiptId.of(directive, recipient.kind(), recipient.id());
      items.add(ViewWriter.upsert(receipt.toString(), update));
    }
    writer.write(items, Set.of());
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }

  /** After the items: who sees the number finds so many. */
  private void count(Set<AddressedRun> runs) {
    items.bulkWrite(runs.stream().map(AddressedRun::count).toList());
  }
}
