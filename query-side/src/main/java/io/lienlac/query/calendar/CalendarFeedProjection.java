package io.lienlac.query.calendar;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.calendar.CalendarFeedCreated;
import io.lienlac.api.calendar.CalendarFeedRevoked;
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

/** Keeps the calendar feeds. */
@ProcessingGroup(CalendarFeedProjection.GROUP)
final class CalendarFeedProjection implements Projection {

  static final String GROUP = "calendar-feed-projection";
  static final String OWNER = "owner";
  static final String NEWEST = "newest";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP, View.CALENDAR_FEEDS, "calendar_feeds", 1, DeclaredIndex.on(OWNER, NEWEST));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  CalendarFeedProjection(
      ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(CalendarFeedCreated event, @SequenceNumber long sequenceNumber) {
    long createdAt = Values.micros(event.createdAt());
    writer.write(
        event.feedId().toString(),
        combine(
            set(OWNER, event.owner().toString()),
            set("createdAt", createdAt),
            set(NEWEST, -createdAt),
            Values.version(sequenceNumber)));
  }

  @EventHandler
  void on(CalendarFeedRevoked event, @SequenceNumber long sequenceNumber) {
    writer.write(
        event.feedId().toString(),
        combine(
            set("revokedAt", Values.micros(event.revokedAt())), Values.version(sequenceNumber)));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
