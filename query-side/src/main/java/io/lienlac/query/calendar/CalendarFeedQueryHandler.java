package io.lienlac.query.calendar;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.calendar.CalendarFeedView;
import io.lienlac.query.api.calendar.CalendarFeeds;
import io.lienlac.query.api.calendar.FindCalendarFeeds;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers which feeds somebody has. */
final class CalendarFeedQueryHandler {

  private final ProjectionGenerations generations;

  CalendarFeedQueryHandler(ProjectionGenerations generations) {
    this.generations = generations;
  }

  @QueryHandler
  CalendarFeeds handle(FindCalendarFeeds query) {
    List<CalendarFeedView> feeds = new ArrayList<>();
    for (Document feed :
        generations
            .shown(CalendarFeedProjection.DEFINITION)
            .find(Filters.eq(CalendarFeedProjection.OWNER, query.scope().person().toString()))
            .sort(Sorts.ascending(CalendarFeedProjection.NEWEST))
            .limit(FindCalendarFeeds.MOST)) {
      feeds.add(view(feed));
    }
    return new CalendarFeeds(feeds);
  }

  private static CalendarFeedView view(Document feed) {
    return new CalendarFeedView(
        new CalendarFeedId(Values.id(feed, "_id")),
        new PersonId(Values.id(feed, CalendarFeedProjection.OWNER)),
        Values.instant(feed, "createdAt"),
        Values.instantOrNull(feed, "revokedAt"),
        Values.version(feed));
  }
}
