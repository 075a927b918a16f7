package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.EventMetadata;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
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
              3,
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.NEWEST),
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.MOST_URGENT),
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.AGENDA),
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.ARRIVED),
              DeclaredIndex.on(InboxItemDocument.RECIPIENT, InboxItemDocument.CHANGED),
              DeclaredIndex.on(InboxItemDocument.DIRECTIVE, InboxItemDocument.ORDINAL))
          .inBatchesOf(BATCH, new SameDirective());

  private final ProjectionDefinition definition;
  private final MongoCollection<Document> items;
  private final Consumer<Set<InboxChange>> told;
  private final ViewWriter<InboxEffect> writer;

  /**
   * @param told what came into inboxes or changed there, once it can be read
   */
  InboxItemProjection(
      ProjectionDefinition definition,
      MongoDatabase database,
      Patience patience,
      Consumer<Set<InboxChange>> told) {
    this.definition = definition;
    this.items = database.getCollection(definition.collection());
    this.told = told;
    this.writer = new ViewWriter<>(items, patience, this::countMarkAndTell);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(DirectiveAddressed event, @MetaDataValue(EventMetadata.POSITION) Number position) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    int ordinal = event.firstOrdinal();
    for (Recipient recipient : event.recipients()) {
      ReceiptId receipt = ReceiptId.of(event.directiveId(), recipient.kind(), recipient.id());
      writes.add(
          ViewWriter.upsert(
              receipt.toString(),
              InboxItemDocument.addressed(event, position.longValue(), recipient, ordinal++)));
    }
    writer.write(
        writes,
        Set.of(
            AddressedRun.of(event), InboxChange.arrived(event.directiveId(), event.recipients())));
  }

  @EventHandler
  void on(DirectiveRead event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.receiptId().toString(),
        combine(InboxItemDocument.read(event), Values.version(sequenceNumber)),
        Set.of(InboxChange.wentOn(event.directiveId())));
  }

  @EventHandler
  void on(DirectiveAcknowledged event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.receiptId().toString(),
        combine(InboxItemDocument.acknowledged(event), Values.version(sequenceNumber)),
        Set.of(InboxChange.wentOn(event.directiveId())));
  }

  @EventHandler
  void on(InvitationAnswered event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.receiptId().toString(),
        combine(AnswerDocument.answered(event, sequenceNumber), Values.version(sequenceNumber)),
        Set.of(InboxChange.wentOn(event.directiveId())));
  }

  @EventHandler
  void on(WithdrawalAnnounced event, @MetaDataValue(EventMetadata.POSITION) Number position) {
    change(event.directiveId(), event.recipients(), InboxItemDocument.withdrawn(event), position);
  }

  @EventHandler
  void on(RecipientsReminded event, @MetaDataValue(EventMetadata.POSITION) Number position) {
    change(event.directiveId(), event.recipients(), ReminderDocument.reminded(event), position);
  }

  @EventHandler
  void on(DirectiveCorrected event, @MetaDataValue(EventMetadata.POSITION) Number position) {
    writer.write(List.of(), Set.of(new CorrectedLetter(event.directiveId(), position.longValue())));
  }

  @EventHandler
  void on(PersonErased event) {
    writer.write(List.of(AnswerDocument.erased(event.personId())), Set.of());
  }

  @EventHandler
  void on(ErasureConfirmed event) {
    writer.write(List.of(AnswerDocument.erased(event.personId())), Set.of());
  }

  private void change(
      DirectiveId directive, List<Recipient> recipients, Bson update, Number position) {
    List<String> receipts =
        recipients.stream()
            .map(one -> ReceiptId.of(directive, one.kind(), one.id()).toString())
            .toList();
    writer.write(
        receipts.stream().map(receipt -> ViewWriter.upsert(receipt, update)).toList(),
        Set.of(
            new ChangedRun(receipts, position.longValue()),
            InboxChange.changed(directive, recipients)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }

  /** After the items: who sees the number finds so many, and who is told can read them. */
  private void countMarkAndTell(Set<InboxEffect> effects) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    Set<InboxChange> changes = new HashSet<>();
    for (InboxEffect effect : effects) {
      switch (effect) {
        case AddressedRun run -> writes.add(run.count());
        case ChangedRun run -> writes.add(run.mark());
        case CorrectedLetter letter -> changes.add(letter.mark(items));
        case InboxChange change -> changes.add(change);
      }
    }
    if (!writes.isEmpty()) {
      items.bulkWrite(writes);
    }
    told.accept(changes);
  }
}
