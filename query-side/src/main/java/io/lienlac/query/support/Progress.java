package io.lienlac.query.support;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches, beside the queries, how far the projections have come: shows new generations when they
 * have caught up, and remembers from which position answers are built.
 */
public final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final long PERIOD_MILLIS = 250;

  private final ProjectionGenerations generations;
  private final ProcessorTokens tokens;
  private final Supplier<@Nullable TrackingToken> head;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("views-progress").daemon().factory());
  private final Gaps gaps = new Gaps();
  private volatile long served = Positions.NONE;
  private volatile Map<String, Long> followed = Map.of();
  private long headBefore = Long.MAX_VALUE;

  /**
   * @param head the store's last position
   */
  public Progress(
      ProjectionGenerations generations,
      ProcessorTokens tokens,
      Supplier<@Nullable TrackingToken> head) {
    this.generations = generations;
    this.tokens = tokens;
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
    Long position = followed.get(projection.processor());
    return position == null || position < Positions.NONE || generations.hides(projection)
        ? OptionalLong.empty()
        : OptionalLong.of(position);
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
    generations.refresh();
    Map<String, Map<Integer, Optional<TrackingToken>>> positions = tokens.read();
    if (!generations.hidden().isEmpty()) {
      for (ProjectionDefinition hidden : generations.hidden()) {
        if (least(positions, hidden, Positions::reached) >= headBefore) {
          generations.show(hidden);
        }
      }
      headBefore = Positions.reached(head.get());
    }
    follow(positions, System.nanoTime());
  }

  private void follow(Map<String, Map<Integer, Optional<TrackingToken>>> positions, long now) {
    Set<Long> seen = new HashSet<>();
    positions
        .values()
        .forEach(all -> all.values().forEach(one -> seen.addAll(Positions.gaps(one.orElse(null)))));
    gaps.see(seen, now);
    Map<String, Long> read = new HashMap<>();
    for (ProjectionDefinition projection : generations.definitions()) {
      read.put(
          projection.processor(),
          least(
              positions,
              projection,
              token -> Positions.complete(token, gap -> gaps.isGivenUp(gap, now))));
    }
    followed = Map.copyOf(read);
    served = read.values().stream().min(Comparator.naturalOrder()).orElse(Positions.NONE);
  }

  private static long least(
      Map<String, Map<Integer, Optional<TrackingToken>>> positions,
      ProjectionDefinition projection,
      ToLongFunction<@Nullable TrackingToken> position) {
    Map<Integer, Optional<TrackingToken>> segments = positions.get(projection.processor());
    if (segments == null) {
      return Long.MIN_VALUE;
    }
    return segments.values().stream()
        .mapToLong(token -> position.applyAsLong(token.orElse(null)))
        .min()
        .orElse(Long.MIN_VALUE);
  }
}
