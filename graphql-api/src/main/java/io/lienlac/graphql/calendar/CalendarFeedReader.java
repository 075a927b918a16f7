package io.lienlac.graphql.calendar;

import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.calendar.CalendarFeedView;
import io.lienlac.query.api.calendar.FindCalendarFeeds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the viewer's own feeds; those of others are not found. */
@Component
class CalendarFeedReader {

  private final Views views;

  CalendarFeedReader(Views views) {
    this.views = views;
  }

  List<CalendarFeedView> feeds(Requester requester) {
    return views.ask(new FindCalendarFeeds(requester.scope())).feeds();
  }

  @Nullable CalendarFeedView feed(Requester requester, UUID id) {
    return feeds(requester).stream()
        .filter(feed -> feed.id().value().equals(id))
        .findFirst()
        .orElse(null);
  }
}
