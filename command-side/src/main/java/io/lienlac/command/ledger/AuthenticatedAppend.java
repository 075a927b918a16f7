package io.lienlac.command.ledger;

import static org.axonframework.eventhandling.EventUtils.asDomainEventMessage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Appends events as Axon does, and beside each what the application vouches for it by. */
public final class AuthenticatedAppend implements AppendEventsStatementBuilder {

  private final MacKeys keys;

  public AuthenticatedAppend(MacKeys keys) {
    this.keys = keys;
  }

  @Override
  public PreparedStatement build(
      Connection connection,
      EventSchema schema,
      Class<?> dataType,
      List<? extends EventMessage<?>> events,
      Serializer serializer,
      TimestampWriter times)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "insert into %s (%s, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                .formatted(schema.domainEventTable(), schema.domainEventFields()));
    for (EventMessage<?> message : events) {
      add(stored(asDomainEventMessage(message), serializer), statement);
    }
    return statement;
  }

  /**
   * The bytes as they are to lie in the store. Whatever is to be kept from readers of the database
   * has to be ciphertext from here on: these bytes are vouched for, and sealed for ever.
   */
  private static StoredEvent stored(DomainEventMessage<?> message, Serializer serializer) {
    SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
    SerializedObject<byte[]> metadata = message.serializeMetaData(serializer, byte[].class);
    return new StoredEvent(
        message.getIdentifier(),
        message.getType(),
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        DateTimeUtils.formatInstant(message.getTimestamp()),
        metadata.getData(),
        payload.getData());
  }

  /** In the order of the schema's fields. */
  private void add(StoredEvent event, PreparedStatement statement) throws SQLException {
    statement.setString(1, event.identifier());
    statement.setString(2, event.aggregate());
    statement.setLong(3, event.sequenceNumber());
    statement.setString(4, event.aggregateType());
    statement.setString(5, event.time());
    statement.setString(6, event.payloadType());
    statement.setString(7, event.revision());
    statement.setBytes(8, event.payload());
    statement.setBytes(9, event.metadata());
    statement.setBytes(10, keys.mac(event));
    statement.addBatch();
  }
}
