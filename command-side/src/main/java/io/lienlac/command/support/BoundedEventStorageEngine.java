package io.lienlac.command.support;

import io.lienlac.api.upcast.EventForms;
import io.lienlac.command.personal.PersonalPayloads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The event store's engine, which refuses to append so much in one transaction that readers could
 * lose sight of it: gaps more than 10,000 positions back are given up, silently. It reads no event
 * that newer code has stored as if it were one that this code knows. What events tell about persons
 * it stores encrypted.
 */
public final class BoundedEventStorageEngine extends JdbcEventStorageEngine {

  /** Most events that one transaction may append. */
  public static final int MOST_EVENTS = 1_000;

  /** After so many, whoever waits at the store's end looks again. */
  static final int MOST_IN_ONE_LOOK = 1_000;

  private final PersonalPayloads personal;

  public BoundedEventStorageEngine(Builder builder, PersonalPayloads personal) {
    super(builder);
    this.personal = personal;
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.size() > MOST_EVENTS) {
      throw new EventStoreException(
          "%d events in one transaction; %d are allowed".formatted(events.size(), MOST_EVENTS));
    }
    super.appendEvents(personal.sealed(events, serializer), serializer);
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String aggregate, long first, int most) {
    return personal.opened(super.fetchDomainEvents(aggregate, first, most));
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken after, int most) {
    return personal.openedTracked(super.fetchTrackedEvents(after, most));
  }

  /**
   * One thread waits at the store's end for all projections, and holds on to the event that it saw
   * last before it looked: with it to each event that it sees until the end is reached, which it is
   * not while others append all the time. So one look comes to an end before.
   */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken after, boolean waiting) {
    Stream<? extends TrackedEventMessage<?>> events = super.readEvents(after, waiting);
    return waiting ? events.limit(MOST_IN_ONE_LOOK) : events;
  }

  /** Nothing is decided without knowing all that happened. */
  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String aggregate, long first) {
    return super.readEventData(aggregate, first)
        .peek(
            event -> {
              SerializedType form = event.getPayload().getType();
              if (EventForms.isNewer(form.getName(), form.getRevision())) {
                throw new NewerEvent(form.getName(), form.getRevision());
              }
            });
  }

  /** Readers of the whole store are told each event's place in it. */
  @Override
  protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
      throws SQLException {
    return StoredPosition.beside(
        super.getTrackedEventData(row, previous).trackingToken(),
        getDomainEventData(row),
        row.getLong(schema().globalIndexColumn()));
  }

  /** No aggregate is long enough for snapshots; so nothing is asked of the database for them. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }
}
