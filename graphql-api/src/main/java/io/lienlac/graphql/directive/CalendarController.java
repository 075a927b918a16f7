package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.PERIOD_EMPTY;
import static io.lienlac.api.CommonRefusal.TOO_LONG;

import io.lienlac.api.CivilTime;
import io.lienlac.api.Refusals;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.FindCalendar;
import io.lienlac.query.api.directive.InboxItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CalendarController {

  private static final String CALENDAR = "calendar";
  private static final int MOST_DAYS = 366;

  private final Views views;
  private final Paging paging;

  CalendarController(Views views, Paging paging) {
    this.views = views;
    this.paging = paging;
  }

  @SchemaMapping(typeName = "Viewer")
  Connection<InboxItemView> calendar(
      @Argument LocalDate from,
      @Argument LocalDate to,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    long days = ChronoUnit.DAYS.between(from, to);
    new Refusals()
        .unless(days > 0, PERIOD_EMPTY, "to")
        .unless(days <= MOST_DAYS, TOO_LONG, "to")
        .throwIfAny();
    PageRequest page = paging.request(CALENDAR, first, after);
    FindCalendar find =
        new FindCalendar(requester.scope(), beginning(from), beginning(to), false, page);
    return paging.connection(CALENDAR, views.ask(find).page());
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(CivilTime.ZONE).toInstant();
  }
}
