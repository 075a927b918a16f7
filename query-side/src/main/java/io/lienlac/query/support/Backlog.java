package io.lienlac.query.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For how long the event store has had events that wait for a projection. */
public final class Backlog {

  private final JdbcClient events;
  private final Clock clock;

  public Backlog(JdbcClient events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * The ages, by now, of the first events after positions; none where there is no event. Most
   * projections are equally far: the store is asked once for each place.
   */
  LongFunction<Duration> ages() {
    Map<Long, Duration> known = new HashMap<>();
    return position -> known.computeIfAbsent(position, this::ageAfter);
  }

  private Duration ageAfter(long position) {
    Duration age =
        events
            .sql(
                """
                select time_stamp from domain_event where global_index > ?
                order by global_index limit 1
                """)
            .param(position)
            .query(String.class)
            .optional()
            .map(appended -> Duration.between(Instant.parse(appended), clock.instant()))
            .orElse(Duration.ZERO);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
