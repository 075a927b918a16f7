package io.lienlac.graphql.calendar;

import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.calendar.CalendarFeedView;
import java.util.List;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CalendarFeedController {

  private final CalendarFeedReader reader;

  CalendarFeedController(CalendarFeedReader reader) {
    this.reader = reader;
  }

  @SchemaMapping(typeName = "Viewer")
  List<CalendarFeedView> calendarFeeds(@ContextValue Requester requester) {
    return reader.feeds(requester);
  }
}
