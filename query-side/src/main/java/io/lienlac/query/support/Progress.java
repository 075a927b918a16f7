package io.lienlac.query.support;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the projections running, and watches, beside the queries, how far they have come: shows new
 * generations and runs when they have caught up, and remembers from which position answers are
 * built.
 */
public final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final long PERIOD_MILLIS = 250;

  private final List<FollowedViews> views;
  private final Set<FollowedViews> unseen = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clockwork;

  public Progress(List<FollowedViews> views) {
    this.views = List.copyOf(views);
    this.clockwork =
        Executors.newScheduledThreadPool(
            views.size(), Thread.ofPlatform().name("views-progress-", 0).daemon().factory());
  }

  /** Position up to which every view has followed the store, at least; -1 before the first. */
  public long served() {
    return views.stream().mapToLong(FollowedViews::served).min().orElse(Positions.NONE);
  }

  /**
   * Position up to which everything is in a view as this code makes it, at least; empty while that
   * is not known, or not shown. What is read afterwards has it.
   */
  public OptionalLong followed(ProjectionDefinition projection) {
    return views.stream()
        .map(some -> some.followed(projection))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** Makes those databases ready that can be reached; refuses views of another event store. */
  public void prepare() {
    views.forEach(FollowedViews::prepare);
  }

  /** The projections start with the first look at what is shown, or will be first. */
  public void start() {
    for (FollowedViews each : views) {
      clockwork.scheduleWithFixedDelay(
          () -> lookAgain(each), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  public void stop() {
    clockwork.shutdownNow();
  }

  /** A database that cannot be seen keeps no other one's views from being looked at. */
  private void lookAgain(FollowedViews some) {
    try {
      some.look();
      unseen.remove(some);
    } catch (ForeignViews e) {
      LOG.error("QUERY-SUPPORT-019: {} They are neither read nor written.", e.getMessage());
      // Ends the looks at this database: it needs somebody's decision, and then another start.
      throw e;
    } catch (RuntimeException e) {
      // It may be so for hours, which need not be said four times a second.
      if (!clockwork.isShutdown() && unseen.add(some)) {
        LOG.warn("QUERY-SUPPORT-004: cannot see how far the views are: {}", e.toString());
      }
    }
  }
}
