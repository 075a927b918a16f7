package io.lienlac.graphql.live;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.FindScopes;
import io.lienlac.query.api.organisation.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * All who listen to one kind of thing on this node. Whoever is woken is read for, together with
 * others, under the authority of that moment, and told as much as there is room for: what a slow
 * listener cannot take is not kept for it but read again when it can.
 *
 * @param <K> what it is that they listen to
 */
public final class Ears<K, S, T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);

  /** Events on their way to one listener. */
  private static final int ROOM = 16;

  private static final int TOGETHER = 500;
  private static final int READERS = 2;
  private static final int LOOKS_TO_NEWS = 12;
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

  private static final Scheduler TELLERS =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "live-tellers");

  /** Reads what is new for several listeners, and tells each of them. */
  @FunctionalInterface
  public interface Reader<S, T> {
    void read(List<Ear<S, T>> ears);
  }

  private final Map<K, Set<Ear<S, T>>> ears = new ConcurrentHashMap<>();
  private final BlockingQueue<Ear<S, T>> due = new LinkedBlockingQueue<>();
  private final Views views;
  private final Clock clock;
  private final Duration pause;
  private final Reader<S, T> reader;
  private final List<Thread> readers = new ArrayList<>();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("live-clockwork").daemon().factory());
  private long looks;

  /**
   * @param look how often all are read for without news, lest one who may no longer listen does not
   *     learn it; every twelfth time it counts as news, lest any be lost
   * @param pause between two readings for one listener, at least
   */
  public Ears(Views views, Clock clock, Duration look, Duration pause, Reader<S, T> reader) {
    this.views = views;
    this.clock = clock;
    this.pause = pause;
    this.reader = reader;
    for (int i = 0; i < READERS; i++) {
      readers.add(Thread.ofVirtual().name("live-reader-" + i).start(this::work));
    }
    clockwork.scheduleWithFixedDelay(
        this::look, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What a person is told of {@code thing}, from the state on that is given. */
  public Flux<T> listen(K thing, PersonId person, S state) {
    return Flux.<T>create(
            sink -> open(thing, new Ear<>(person, state, sink), sink),
            FluxSink.OverflowStrategy.BUFFER)
        .publishOn(TELLERS, false, ROOM);
  }

  private void open(K thing, Ear<S, T> ear, FluxSink<T> sink) {
    ears.compute(
        thing,
        (key, known) -> {
          Set<Ear<S, T>> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(ear);
          return all;
        });
    sink.onDispose(() -> close(thing, ear));
    sink.onRequest(more -> offer(ear));
  }

  private void close(K thing, Ear<S, T> ear) {
    ear.close();
    ears.computeIfPresent(
        thing,
        (key, known) -> {
          known.remove(ear);
          return known.isEmpty() ? null : known;
        });
  }

  /** Something changed in these things. */
  public void wake(Collection<K> things) {
    for (K thing : things) {
      ears.getOrDefault(thing, Set.of()).forEach(ear -> wake(ear, true));
    }
  }

  /** Something may have changed in anything. */
  public void wakeAll() {
    wakeAll(true);
  }

  /** The clockwork does not come back to what fails. */
  private void look() {
    try {
      wakeAll(++looks % LOOKS_TO_NEWS == 0);
    } catch (RuntimeException | Error e) {
      LOG.error("GRAPHQL-LIVE-006: not all who listen could be looked after", e);
    }
  }

  private void wakeAll(boolean withNews) {
    ears.values().forEach(some -> some.forEach(ear -> wake(ear, withNews)));
  }

  private void wake(Ear<S, T> ear, boolean withNews) {
    ear.wake(withNews);
    offer(ear);
  }

  private void offer(Ear<S, T> ear) {
    switch (ear.take()) {
      case NOW -> due.add(ear);
      case LATER ->
          clockwork.schedule(
              () -> {
                ear.rested();
                offer(ear);
              },
              ear.pause(),
              TimeUnit.NANOSECONDS);
      case NONE -> {
        // Nothing to read, nobody to tell, or it is being done.
      }
    }
  }

  /** Ends when it is interrupted, and for no other reason: nobody takes its place. */
  private void work() {
    try {
      while (true) {
        List<Ear<S, T>> some = new ArrayList<>(List.of(due.take()));
        due.drainTo(some, TOGETHER - 1);
        read(some);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(List<Ear<S, T>> some) {
    boolean done = false;
    try {
      List<Ear<S, T>> open = some.stream().filter(ear -> !ear.isClosed()).toList();
      if (!open.isEmpty()) {
        entitle(open);
        reader.read(open);
      }
      done = true;
    } catch (RuntimeException e) {
      LOG.warn(
          "GRAPHQL-LIVE-004: nothing can be read for {} who listen: {}", some.size(), e.toString());
      some.forEach(ear -> ear.again(AFTER_A_FAILURE));
    } catch (Error e) {
      LOG.error("GRAPHQL-LIVE-005: reading for {} who listen broke off", some.size(), e);
      some.forEach(ear -> ear.again(AFTER_A_FAILURE));
    }
    for (Ear<S, T> ear : some) {
      ear.rest(pause);
      ear.endReading(done);
      offer(ear);
    }
  }

  private void entitle(List<Ear<S, T>> open) {
    Set<PersonId> persons = open.stream().map(Ear::person).collect(Collectors.toSet());
    Scopes scopes = views.ask(new FindScopes(persons, clock.instant()));
    open.forEach(
        ear -> ear.beginReading(Objects.requireNonNull(scopes.byPerson().get(ear.person()))));
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    readers.forEach(Thread::interrupt);
  }
}
