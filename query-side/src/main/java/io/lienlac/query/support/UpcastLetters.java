package io.lienlac.query.support;

import io.lienlac.api.EventMetadata;
import io.lienlac.api.upcast.EventForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterJdbcConverter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Reads dead letters as the event store reads events: what was written in an older form comes in
 * the newest one, and what is newer than this code is marked. Axon's own converter does neither.
 */
public final class UpcastLetters extends DefaultDeadLetterJdbcConverter<EventMessage<?>> {

  private final DeadLetterSchema schema;
  private final Serializer eventSerializer;
  private final EventUpcaster upcasters;

  public UpcastLetters(
      DeadLetterSchema schema,
      Serializer serializer,
      Serializer eventSerializer,
      EventUpcaster upcasters) {
    super(
        DefaultDeadLetterJdbcConverter.<EventMessage<?>>builder()
            .schema(schema)
            .genericSerializer(serializer)
            .eventSerializer(eventSerializer));
    this.schema = schema;
    this.eventSerializer = eventSerializer;
    this.upcasters = upcasters;
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
      return written;
    }
    TrackedDomainEventData<byte[]> stored =
        new TrackedDomainEventData<>(
            tracked.trackingToken(),
            new GenericDomainEventEntry<>(
                ofAggregate.getType(),
                ofAggregate.getAggregateIdentifier(),
                ofAggregate.getSequenceNumber(),
                written.getIdentifier(),
                row.getString(schema.timestampColumn()),
                type,
                revision,
                row.getBytes(schema.payloadColumn()),
                row.getBytes(schema.metaDataColumn())));
    return EventUtils.upcastAndDeserializeTrackedEvents(
            Stream.of(stored), eventSerializer, upcasters)
        .<EventMessage<?>>map(event -> event)
        .findFirst()
        .orElse(written);
  }
}
