package io.lienlac.graphql.calendar;

import io.lienlac.api.calendar.FindOwnerOfCalendarFeed;
import io.lienlac.api.organisation.AccountHolder;
import io.lienlac.api.organisation.PersonId;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose calendar a secret opens, by the directory of the command side. */
@Component
class FeedOwners {

  private final QueryGateway queries;

  FeedOwners(QueryGateway queries) {
    this.queries = queries;
  }

  /** Null for a secret that opens nothing. */
  @Nullable PersonId of(String secret) {
    return queries.query(new FindOwnerOfCalendarFeed(secret), AccountHolder.class).join().person();
  }
}
