package io.lienlac.graphql.calendar;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.calendar.CalendarFeedView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CalendarFeedPayload(
    @Nullable CalendarFeedView calendarFeed, List<UserError> userErrors, boolean viewIsBehind) {

  /** The same with the address, which is told once. */
  record WithPath(
      @Nullable CalendarFeedView calendarFeed,
      @Nullable String path,
      List<UserError> userErrors,
      boolean viewIsBehind) {}
}
