package io.lienlac.command.calendar;

import io.lienlac.api.calendar.FindOwnerOfCalendarFeed;
import io.lienlac.api.organisation.AccountHolder;
import io.lienlac.api.organisation.PersonId;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whose calendar a secret opens. */
@Component
class CalendarFeedOwners {

  private final JdbcClient jdbc;
  private final FeedSecrets secrets;

  CalendarFeedOwners(JdbcClient jdbc, FeedSecrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  @QueryHandler
  AccountHolder handle(FindOwnerOfCalendarFeed query) {
    return new AccountHolder(
        jdbc.sql("select person_id from calendar_feed where secret = ?")
            .param(secrets.digest(query.secret()))
            .query(UUID.class)
            .optional()
            .map(PersonId::new)
            .orElse(null));
  }
}
