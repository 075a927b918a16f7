package io.lienlac.query.support;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store still has for projections, and what they could not handle. */
public final class Backlog {

  private final JdbcClient events;

  public Backlog(JdbcClient events) {
    this.events = events;
  }

  /** Position of the last event; -1 before the first. */
  long head() {
    return events
        .sql("select coalesce(max(global_index), -1) from domain_event")
        .query(Long.class)
        .single();
  }

  /** When the first event after a position was appended. */
  Optional<Instant> appendedAfter(long position) {
    return events
        .sql(
            "select time_stamp from domain_event where global_index > :position"
                + " order by global_index limit 1")
        .param("position", position)
        .query(String.class)
        .optional()
        .map(Instant::parse);
  }

  /** How many dead letters processors have, by their names; none where there are none. */
  Map<String, Long> deadLetters() {
    Map<String, Long> letters = new HashMap<>();
    events
        .sql("select processing_group, count(*) from dead_letter_entry group by processing_group")
        .query(
            row -> {
              letters.put(row.getString(1), row.getLong(2));
            });
    return letters;
  }
}
