package io.lienlac.query.api.calendar;

import java.util.List;

/** Calendar feeds found, the one created last first. */
public record CalendarFeeds(List<CalendarFeedView> feeds) {}
