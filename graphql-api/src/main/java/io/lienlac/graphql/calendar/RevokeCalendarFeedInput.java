package io.lienlac.graphql.calendar;

import io.lienlac.api.calendar.CalendarCommand.RevokeCalendarFeed;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Wish;

record RevokeCalendarFeedInput(String calendarFeed) {

  RevokeCalendarFeed command(Wish wish) {
    return new RevokeCalendarFeed(
        new CalendarFeedId(GlobalId.read(CalendarConfiguration.CALENDAR_FEED, calendarFeed)),
        wish.actor(),
        wish.at());
  }
}
