package io.lienlac.query.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how projections stand, over all nodes. It costs one look at the tokens of each
 * database, one at the dead letters, one at the last event, and one more for each projection that
 * lags.
 */
public final class Standings {

  private static final Logger LOG = LoggerFactory.getLogger(Standings.class);
  private static final double MILLIS = 1_000;

  private final List<FollowedViews> views;
  private final Backlog backlog;
  private final Clock clock;
  private final Set<FollowedViews> unseen = new HashSet<>();

  public Standings(List<FollowedViews> views, Backlog backlog, Clock clock) {
    this.views = List.copyOf(views);
    this.backlog = backlog;
    this.clock = clock;
  }

  /** All projections, in whichever database. */
  List<ProjectionDefinition> definitions() {
    return views.stream().flatMap(each -> each.store().definitions().stream()).toList();
  }

  /** By name of the processing group; without those of a database that cannot be seen. */
  Map<String, Standing> find() {
    Map<String, Long> letters = backlog.deadLetters();
    Map<String, Standing> found = new HashMap<>();
    for (FollowedViews each : views) {
      try {
        found.putAll(find(each, letters));
        unseen.remove(each);
      } catch (RuntimeException e) {
        if (!Unreachable.is(e)) {
          throw e;
        }
        if (unseen.add(each)) {
          LOG.warn("QUERY-SUPPORT-013: a database's projections cannot be measured now", e);
        }
      }
    }
    return found;
  }

  private Map<String, Standing> find(FollowedViews some, Map<String, Long> letters) {
    RunPositions positions = some.positions();
    // Afterwards: a projection that works meanwhile never seems to be ahead.
    long head = backlog.head();
    Map<String, Standing> found = new HashMap<>();
    for (ProjectionDefinition projection : some.store().definitions()) {
      ProjectionDefinition run = some.keeper().current(projection);
      found.put(
          projection.group(),
          Standing.of(
              positions.segments(run),
              head,
              this::ageAfter,
              letters.getOrDefault(run.processor(), 0L),
              some.store().hides(run)));
    }
    return found;
  }

  private double ageAfter(long position) {
    Instant now = clock.instant();
    return backlog
        .appendedAfter(position)
        .map(appended -> Math.max(0, Duration.between(appended, now).toMillis() / MILLIS))
        .orElse(0.0);
  }
}
