package io.lienlac.query.support;

import io.lienlac.api.EventMetadata;
import io.lienlac.api.upcast.EventForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterJdbcConverter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.serialization.Serializer;

/**
 * Reads dead letters. They say which event it is; what that tells comes from the event store, and
 * so in the newest form, and without what has been erased meanwhile. What is newer than this code
 * is marked, as the store does.
 */
public final class StoredLetters extends DefaultDeadLetterJdbcConverter<EventMessage<?>> {

  private final DeadLetterSchema schema;
  private final Events events;

  /** Where events are found. */
  @FunctionalInterface
  public interface Events {
    DomainEventMessage<?> find(String aggregate, long sequenceNumber);
  }

  public StoredLetters(
      DeadLetterSchema schema, Serializer serializer, Serializer eventSerializer, Events events) {
    super(
        DefaultDeadLetterJdbcConverter.<EventMessage<?>>builder()
            .schema(schema)
            .genericSerializer(serializer)
            .eventSerializer(eventSerializer));
    this.schema = schema;
    this.events = events;
  }

  @Override
  public JdbcDeadLetter<EventMessage<?>> convertToLetter(ResultSet row) throws SQLException {
    JdbcDeadLetter<EventMessage<?>> letter = super.convertToLetter(row);
    return new JdbcDeadLetter<>(
        letter.getIdentifier(),
        letter.getSequenceIndex(),
        letter.getSequenceIdentifier(),
        letter.enqueuedAt(),
        letter.lastTouched(),
        letter.cause().orElse(null),
        letter.diagnostics(),
        event(letter.message(), row));
  }

  private EventMessage<?> event(EventMessage<?> written, ResultSet row) throws SQLException {
    String type = row.getString(schema.payloadTypeColumn());
    String revision = row.getString(schema.payloadRevisionColumn());
    if (EventForms.isNewer(type, revision)) {
      return written.andMetaData(Map.of(EventMetadata.NEWER, EventForms.told(type, revision)));
    }
    if (!(written instanceof TrackedEventMessage<?> tracked
        && written instanceof DomainEventMessage<?> ofAggregate)) {
      throw new IllegalStateException(
          "%s is of no aggregate, and cannot be found".formatted(written.getIdentifier()));
    }
    DomainEventMessage<?> stored =
        events.find(ofAggregate.getAggregateIdentifier(), ofAggregate.getSequenceNumber());
    return new GenericTrackedDomainEventMessage<>(
        tracked.trackingToken(), stored.withMetaData(written.getMetaData()));
  }
}
