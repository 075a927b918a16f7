package io.lienlac.graphql.calendar;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.calendar.CalendarCommand.CreateCalendarFeed;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.query.api.View;
import io.lienlac.query.api.calendar.CalendarFeedView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CalendarFeedMutations {

  private static final String FIELD = "calendarFeed";

  private final Mutations mutations;
  private final CalendarFeedReader reader;
  private final FeedOwners owners;

  CalendarFeedMutations(Mutations mutations, CalendarFeedReader reader, FeedOwners owners) {
    this.mutations = mutations;
    this.reader = reader;
    this.owners = owners;
  }

  /** Whoever repeats the wish made another secret, which opens nothing, and is not told it. */
  @MutationMapping
  CalendarFeedPayload.WithPath createCalendarFeed(
      @ContextValue Requester requester, DataFetchingEnvironment environment) {
    String secret = FeedAddress.newSecret();
    Shown<CalendarFeedView, CalendarFeedPayload.WithPath> shown =
        new Shown<>(
            View.CALENDAR_FEEDS,
            FIELD,
            reader::feed,
            (feed, errors, behind) ->
                new CalendarFeedPayload.WithPath(
                    feed, errors.isEmpty() ? address(secret) : null, errors, behind));
    return mutations.carryOut(
        environment,
        requester,
        shown,
        wish ->
            new CreateCalendarFeed(
                new CalendarFeedId(wish.newId()), secret, wish.actor(), wish.at()));
  }

  @MutationMapping
  CalendarFeedPayload revokeCalendarFeed(
      @Argument RevokeCalendarFeedInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    Shown<CalendarFeedView, CalendarFeedPayload> shown =
        new Shown<>(View.CALENDAR_FEEDS, FIELD, reader::feed, CalendarFeedPayload::new);
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  private @Nullable String address(String secret) {
    return owners.of(secret) == null ? null : FeedAddress.path(secret);
  }
}
