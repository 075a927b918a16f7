package io.lienlac.query.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The digests of views, each worked out beside whoever asks for it: reading all of a large view
 * takes longer than anybody waits. Of each view one is worked out at a time, and the last is kept.
 */
public final class ViewDigests implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ViewDigests.class);

  /** Well within the time that a request has. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int VIEWS_AT_ONCE = 2;

  private final Clock clock;
  private final Duration patience;
  private final Map<String, CompletableFuture<Digested>> asked = new HashMap<>();
  private final Map<String, Digested> known = new ConcurrentHashMap<>();
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          VIEWS_AT_ONCE, Thread.ofPlatform().name("view-digests-", 0).daemon().factory());

  public ViewDigests(Clock clock) {
    this(clock, PATIENCE);
  }

  /**
   * @param patience for how long whoever asks waits
   */
  ViewDigests(Clock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * A digest.
   *
   * @param at when the view began to be read for it
   */
  public record Digested(String digest, Instant at) {}

  /**
   * What the view is now, if that is soon known, and otherwise the last that is known; empty for
   * the first time. Whoever asks again later finds it.
   *
   * @param reading reads all of the view
   */
  Optional<Digested> of(String view, Supplier<String> reading) {
    try {
      return Optional.of(begun(view, reading).get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      LOG.debug("QUERY-SUPPORT-020: the digest of {} is still worked out", view);
      return Optional.ofNullable(known.get(view));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.ofNullable(known.get(view));
    }
  }

  private synchronized CompletableFuture<Digested> begun(String view, Supplier<String> reading) {
    CompletableFuture<Digested> before = asked.get(view);
    if (before != null && !before.isDone()) {
      return before;
    }
    CompletableFuture<Digested> begun =
        CompletableFuture.supplyAsync(() -> read(view, reading), readers);
    asked.put(view, begun);
    return begun;
  }

  private Digested read(String view, Supplier<String> reading) {
    Instant at = clock.instant();
    try {
      Digested read = new Digested(reading.get(), at);
      known.put(view, read);
      return read;
    } catch (RuntimeException e) {
      // Nobody may be waiting for it any longer.
      LOG.warn("QUERY-SUPPORT-021: the digest of {} is not known: {}", view, e.toString());
      throw e;
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
