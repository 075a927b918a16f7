package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.Listener;
import io.lienlac.Manner;
import io.lienlac.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Many people who listen to their own inboxes on one node, each on a WebSocket of its own, and a
 * letter to all of them.
 */
final class LiveLoad implements AutoCloseable {

  private static final String LISTEN =
      "subscription { inboxItemArrived { cursor item { id purpose directive { id subject } } } }";

  private static final int AT_A_TIME = 50;

  private final RunningSystem system =
      RunningSystem.fresh(Manner.THOROUGH, UnaryOperator.identity());
  private final Crowd crowd;
  private final List<Listener> listeners = new ArrayList<>();

  private LiveLoad(int people) {
    crowd = Crowd.of(people, people, system);
  }

  /** With so many people, all of whom listen. */
  static LiveLoad of(int people) {
    LiveLoad load = new LiveLoad(people);
    for (int from = 0; from < people; from += AT_A_TIME) {
      List<CompletableFuture<Listener>> some =
          IntStream.range(from, Math.min(people, from + AT_A_TIME))
              .mapToObj(number -> load.system.as(Crowd.account(number)).listenSoon(LISTEN))
              .toList();
      List<Listener> open = some.stream().map(CompletableFuture::join).toList();
      open.forEach(Listener::next);
      load.listeners.addAll(open);
    }
    return load;
  }

  /** How long after the sender began to send a letter the last one heard of it. */
  Duration send() {
    long begun = System.nanoTime();
    Posted.send(system.as(crowd.registrar()), crowd.letter());
    Eventually.until(
        "everybody heard of it", () -> listeners.stream().allMatch(one -> one.waiting() > 0));
    long last = listeners.stream().mapToLong(Listener::lastHeard).max().orElseThrow();
    for (Listener listener : listeners) {
      if (listener.drain().size() != 1) {
        throw new AssertionError("somebody heard of a letter more than once");
      }
    }
    return Duration.ofNanos(last - begun);
  }

  @Override
  public void close() {
    listeners.forEach(Listener::close);
    system.close();
  }
}
