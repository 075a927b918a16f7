package io.lienlac.query.support;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how projections stand, over all nodes. It costs one look at the tokens of each
 * database, one at the dead letters, one at the last event, and one more for each place at which
 * projections lag.
 */
public final class Standings {

  private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

  private final List<FollowedViews> views;
  private final DeadLetterTable deadLetters;
  private final Backlog backlog;
  private final Set<FollowedViews> unseen = new HashSet<>();

  public Standings(List<FollowedViews> views, DeadLetterTable deadLetters, Backlog backlog) {
    this.views = List.copyOf(views);
    this.deadLetters = deadLetters;
    this.backlog = backlog;
  }

  /** All projections, in whichever database. */
  List<ProjectionDefinition> definitions() {
    return views.stream().flatMap(each -> each.store().definitions().stream()).toList();
  }

  /** By name of the processing group; without those of a database that cannot be seen. */
  Map<String, Measured> find() {
    Map<String, Long> letters = deadLetters.counts();
    LongFunction<Duration> ages = backlog.ages();
    Map<String, Measured> found = new HashMap<>();
    for (FollowedViews each : views) {
      try {
        if (each.state() == FollowedViews.State.READY) {
          found.putAll(find(each, letters, ages));
        }
        unseen.remove(each);
      } catch (RuntimeException e) {
        if (!Unreachable.is(e)) {
          throw e;
        }
        if (unseen.add(each)) {
          LOG.warn("QUERY-SUPPORT-014: a database's projections cannot be measured now", e);
        }
      }
    }
    return found;
  }

  private static Map<String, Measured> find(
      FollowedViews some, Map<String, Long> letters, LongFunction<Duration> ages) {
    RunPositions positions = some.positions();
    // Afterwards: a projection that works meanwhile never seems to be ahead.
    long head = some.head();
    Map<String, Measured> found = new HashMap<>();
    for (ProjectionDefinition projection : some.store().definitions()) {
      ProjectionDefinition run = some.keeper().current(projection);
      found.put(
          projection.group(),
          new Measured(
              Standing.of(run, positions, head, ages),
              letters.getOrDefault(run.processor(), 0L),
              some.store().hides(run)));
    }
    return found;
  }
}
