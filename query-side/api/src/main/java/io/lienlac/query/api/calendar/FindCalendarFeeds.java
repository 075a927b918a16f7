package io.lienlac.query.api.calendar;

import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/** Asks for the viewer's own feeds, revoked or not: the {@link #MOST} that were created last. */
public record FindCalendarFeeds(Scope scope) implements Query<CalendarFeeds> {

  /** Most feeds that are told. */
  public static final int MOST = 100;

  @Override
  public Class<CalendarFeeds> answer() {
    return CalendarFeeds.class;
  }
}
