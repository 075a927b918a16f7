package io.lienlac.query.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of projections in which this node has a share. */
public final class ProjectionRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRuns.class);
  private static final int PATIENCE_SECONDS = 30;

  private final RunningProjection.Starter starter;
  private final Map<String, RunningProjection> running = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Void>> stopping = new ConcurrentHashMap<>();

  /** Those of several databases are kept at the same time, but none any more after the end. */
  private final ReadWriteLock ending = new ReentrantReadWriteLock();

  private boolean ended;

  public ProjectionRuns(RunningProjection.Starter starter) {
    this.starter = starter;
  }

  /** The run that goes by the name of a processor, if this node has a share in it. */
  public Optional<RunningProjection> of(String processor) {
    return Optional.ofNullable(running.get(processor));
  }

  /** All of them. */
  public Collection<RunningProjection> all() {
    return List.copyOf(running.values());
  }

  /** Starts those runs of a database that are not running here, and stops its others. */
  void keep(ViewDatabase database, Collection<ProjectionDefinition> wanted) {
    Lock turn = ending.readLock();
    turn.lock();
    try {
      if (!ended) {
        keepNow(database, wanted);
      }
    } finally {
      turn.unlock();
    }
  }

  private void keepNow(ViewDatabase database, Collection<ProjectionDefinition> wanted) {
    Map<String, ProjectionDefinition> named = new HashMap<>();
    wanted.forEach(run -> named.put(run.processor(), run));
    all().stream()
        .map(RunningProjection::definition)
        .filter(run -> run.database() == database && !named.containsKey(run.processor()))
        .forEach(run -> stop(run.processor()));
    stopping.values().removeIf(CompletableFuture::isDone);
    named.forEach(
        (name, run) -> {
          if (!running.containsKey(name) && !stopping.containsKey(name)) {
            running.put(name, starter.start(run));
          }
        });
  }

  /** Stops all, and waits for them. */
  public void stop() {
    Lock turn = ending.writeLock();
    turn.lock();
    try {
      ended = true;
      List.copyOf(running.keySet()).forEach(this::stop);
    } finally {
      turn.unlock();
    }
    List<CompletableFuture<Void>> all = new ArrayList<>(stopping.values());
    CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private void stop(String name) {
    RunningProjection run = running.remove(name);
    if (run != null) {
      LOG.debug("QUERY-SUPPORT-011: {} stops here", name);
      stopping.put(name, run.stop());
    }
  }
}
