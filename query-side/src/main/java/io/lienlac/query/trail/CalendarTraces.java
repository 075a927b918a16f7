package io.lienlac.query.trail;

import io.lienlac.api.calendar.CalendarEvent;
import io.lienlac.api.calendar.CalendarFeedCreated;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.calendar.CalendarFeedRevoked;
import io.lienlac.api.organisation.PersonId;

/** What the trail keeps of calendar feeds; never what would open one. */
final class CalendarTraces {

  private CalendarTraces() {}

  static Trace of(CalendarEvent event) {
    return switch (event) {
      case CalendarFeedCreated e -> of(e.feedId(), e.owner());
      case CalendarFeedRevoked e -> of(e.feedId(), e.revokedBy());
    };
  }

  /** A feed is its owner's, who alone creates and revokes it. */
  private static Trace of(CalendarFeedId feed, PersonId owner) {
    return new Trace()
        .by(owner)
        .about(Subjects.of(feed), Subjects.of(owner))
        .at(Subjects.of(owner));
  }
}
