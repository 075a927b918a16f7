package io.lienlac.query.support;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches, beside the queries, how far the projections have come: shows new generations and runs
 * when they have caught up, and remembers from which position answers are built.
 */
public final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final long PERIOD_MILLIS = 250;

  private final ViewStore store;
  private final ProcessorTokens tokens;
  private final RunKeeper keeper;
  private final Supplier<@Nullable TrackingToken> head;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("views-progress").daemon().factory());
  private final Gaps gaps = new Gaps();
  private volatile long served = Positions.NONE;
  private volatile Map<String, Long> followed = Map.of();
  private volatile RunPositions positions = new RunPositions(Map.of());
  private long headBefore = Long.MAX_VALUE;

  /**
   * @param head the store's last position
   */
  public Progress(
      ViewStore store,
      ProcessorTokens tokens,
      RunKeeper keeper,
      Supplier<@Nullable TrackingToken> head) {
    this.store = store;
    this.tokens = tokens;
    this.keeper = keeper;
    this.head = head;
  }

  /** Position up to which every view has followed the store, at least; -1 before the first. */
  public long served() {
    return served;
  }

  /**
   * Position up to which everything is in a view as this code makes it, at least; empty while that
   * is not known, or not shown. What is read afterwards has it.
   */
  public OptionalLong followed(ProjectionDefinition projection) {
    Long position = followed.get(store.current(projection).processor());
    return position == null || position < Positions.NONE || store.hides(projection)
        ? OptionalLong.empty()
        : OptionalLong.of(position);
  }

  /** How far all runs had come when this was last looked at. */
  RunPositions positions() {
    return positions;
  }

  /** The store's last position. */
  long head() {
    return Positions.reached(head.get());
  }

  /** Starts the projections. */
  public void begin() {
    keeper.begin();
  }

  public void start() {
    clockwork.scheduleWithFixedDelay(
        this::lookAgain, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  public void stop() {
    clockwork.shutdownNow();
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      if (!clockwork.isShutdown()) {
        LOG.warn("QUERY-SUPPORT-004: cannot see how far the views are: {}", e.toString());
      }
    }
  }

  void look() {
    store.refresh();
    keeper.reconcile();
    RunPositions read = new RunPositions(tokens.read());
    long now = System.nanoTime();
    if (keeper.isAnythingAhead()) {
      keeper.showWhatCaughtUp(read, headBefore, now);
      headBefore = head();
    } else {
      headBefore = Long.MAX_VALUE;
    }
    follow(read, now);
    keeper.sweep(read, now);
  }

  private void follow(RunPositions read, long now) {
    gaps.see(read.gaps(), now);
    Map<String, Long> complete = new HashMap<>();
    for (ProjectionDefinition definition : store.definitions()) {
      ProjectionDefinition run = store.current(definition);
      complete.put(run.processor(), read.complete(run, gap -> gaps.isGivenUp(gap, now)));
    }
    positions = read;
    followed = Map.copyOf(complete);
    served = complete.values().stream().min(Comparator.naturalOrder()).orElse(Positions.NONE);
  }
}
