package io.lienlac.query.api.directive;

import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.time.Instant;

/**
 * Asks what stands in the viewer's calendar: the viewer's own, and those of all units that the
 * viewer acts for now. An invitation that is declined does not. What another letter corrects does
 * until its owner has that one, too.
 *
 * @param from what ends at or before this instant is left out
 * @param to what begins at or after this instant is left out
 * @param cancelled whether all that was withdrawn or corrected is told, too
 */
public record FindCalendar(
    Scope scope, Instant from, Instant to, boolean cancelled, PageRequest page)
    implements Query<CalendarPage> {

  @Override
  public Class<CalendarPage> answer() {
    return CalendarPage.class;
  }
}
