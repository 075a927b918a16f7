package io.lienlac.command.calendar;

import io.lienlac.api.calendar.CalendarFeedCreated;
import io.lienlac.api.calendar.CalendarFeedRevoked;
import io.lienlac.command.directory.DirectoryGroup;
import java.util.HexFormat;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the directory's calendar feeds: those that are open. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class CalendarFeedRecorder {

  private final JdbcClient jdbc;

  CalendarFeedRecorder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CalendarFeedCreated event) {
    jdbc.sql("insert into calendar_feed (secret, id, person_id) values (?, ?, ?)")
        .params(
            HexFormat.of().parseHex(event.secretDigest()),
            event.feedId().value(),
            event.owner().value())
        .update();
  }

  @EventHandler
  void on(CalendarFeedRevoked event) {
    jdbc.sql("delete from calendar_feed where id = ?").param(event.feedId().value()).update();
  }
}
