package io.lienlac.query.support;

import io.lienlac.query.api.operations.RebuildState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that this node has its share in the runs that are wanted: those that are shown or will
 * be first, and those of rebuilds. What a rebuild made is shown when it has caught up; what is not
 * wanted any more is dropped when no reader can be at it any longer, and what a former build made
 * when nobody has worked at it for long.
 */
public final class RunKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(RunKeeper.class);

  /** Longer than any question takes, and any node to learn what is shown. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final ViewStore store;
  private final ProjectionRuns runs;
  private final Rebuilds rebuilds;
  private final DeadLetterTable deadLetters;
  private final FormerRuns former;
  private final Map<String, Long> unwantedSince = new HashMap<>();
  private final RebuildPace pace = new RebuildPace();
  private final Map<String, ProjectionDefinition> lastShown = new ConcurrentHashMap<>();
  private volatile Map<String, Rebuild> asked = Map.of();

  public RunKeeper(
      ViewStore store, ProjectionRuns runs, Rebuilds rebuilds, DeadLetterTable deadLetters) {
    this.store = store;
    this.runs = runs;
    this.rebuilds = rebuilds;
    this.deadLetters = deadLetters;
    this.former = new FormerRuns(store, Clock.systemUTC());
  }

  /** Says what there is to be rebuilt. */
  void introduce() {
    rebuilds.name(store.definitions());
  }

  /**
   * The run that this code keeps up to date: the one that is shown, or to be shown first. Where a
   * newer generation is shown, this code goes on with the run of its own that was shown before.
   */
  ProjectionDefinition current(ProjectionDefinition definition) {
    return lastShown.getOrDefault(definition.name(), store.current(definition));
  }

  private void remember(ProjectionDefinition definition) {
    store.shownRun(definition).ifPresent(run -> lastShown.put(run.name(), run));
    if (store.hides(definition)) {
      lastShown.remove(definition.name());
    }
  }

  /** Starts and stops what is to be. */
  void reconcile() {
    asked = Map.copyOf(rebuilds.read());
    List<ProjectionDefinition> wanted = new ArrayList<>();
    for (ProjectionDefinition definition : store.definitions()) {
      remember(definition);
      wanted.add(current(definition));
      Rebuild rebuild = asked.get(definition.name());
      if (rebuild != null && rebuild.goesOn()) {
        rebuilt(definition, rebuild).ifPresent(wanted::add);
      }
    }
    runs.keep(store.database(), wanted);
  }

  private Optional<ProjectionDefinition> rebuilt(ProjectionDefinition definition, Rebuild rebuild) {
    if (rebuild.generation() == null && store.shownRun(definition).isPresent()) {
      rebuilds.begin(definition.inRun(rebuild.run()));
      return Optional.empty();
    }
    if (rebuild.isOutrunBy(definition) && store.shownRun(definition).isPresent()) {
      rebuilds.finish(definition.inRun(rebuild.run()));
      return Optional.empty();
    }
    Optional<ProjectionDefinition> run = ahead(definition, rebuild);
    run.filter(each -> runs.of(each.processor()).isEmpty()).ifPresent(store::create);
    return run;
  }

  /** The run of a rebuild, if it is one that is still to be shown. */
  private Optional<ProjectionDefinition> ahead(ProjectionDefinition definition, Rebuild rebuild) {
    return store
        .shownRun(definition)
        .filter(shown -> rebuild.isOf(definition) && shown.run() < rebuild.run())
        .map(shown -> definition.inRun(rebuild.run()));
  }

  /** Whether anything is to be shown when it has caught up. */
  boolean isAnythingAhead() {
    return !store.hidden().isEmpty()
        || store.definitions().stream().anyMatch(each -> rebuilding(each).isPresent());
  }

  /** The rebuild that goes on, or is held up, of a projection; empty where there is none. */
  Optional<Rebuild> rebuilding(ProjectionDefinition definition) {
    return Optional.ofNullable(asked.get(definition.name()))
        .filter(rebuild -> rebuild.state() != RebuildState.CANCELLED)
        .filter(rebuild -> ahead(definition, rebuild).isPresent());
  }

  RebuildPace pace() {
    return pace;
  }

  /** Shows what has come as far as the store had before. */
  void showWhatCaughtUp(RunPositions positions, long head, long now) {
    for (ProjectionDefinition hidden : store.hidden()) {
      if (positions.reached(hidden) >= head) {
        store.show(hidden);
      }
    }
    for (ProjectionDefinition definition : store.definitions()) {
      Rebuild rebuild = rebuilding(definition).orElse(null);
      if (rebuild == null) {
        continue;
      }
      ProjectionDefinition run = definition.inRun(rebuild.run());
      if (!rebuild.goesOn()) {
        pace.forget(run.processor());
        continue;
      }
      long reached = positions.reached(run);
      pace.see(run.processor(), Math.max(Positions.NONE, reached), now);
      if (reached >= head && rebuilds.finish(run)) {
        store.show(run);
      }
    }
  }

  /** Drops what nobody wants, some time after that began. */
  void sweep(RunPositions positions, long now) {
    Map<String, ProjectionDefinition> unwanted = unwanted(positions);
    unwanted.putAll(former.left(positions));
    unwantedSince.keySet().retainAll(unwanted.keySet());
    unwanted.forEach(
        (processor, run) -> {
          pace.forget(processor);
          long since = unwantedSince.computeIfAbsent(processor, key -> now);
          if (now - since > GRACE.toNanos()) {
            LOG.info("QUERY-SUPPORT-009: {} is dropped", run.collection());
            deadLetters.drop(run);
            store.drop(run);
          }
        });
  }

  private Map<String, ProjectionDefinition> unwanted(RunPositions positions) {
    Map<String, ProjectionDefinition> unwanted = new HashMap<>();
    for (ProjectionDefinition definition : store.definitions()) {
      ProjectionDefinition shown = store.shownRun(definition).orElse(null);
      if (shown == null) {
        continue;
      }
      int wanted = rebuilding(definition).map(Rebuild::run).orElse(shown.run());
      for (String processor : positions.tokens().keySet()) {
        definition
            .ofProcessor(processor)
            .filter(run -> run.run() != shown.run() && run.run() != wanted)
            .ifPresent(run -> unwanted.put(processor, run));
      }
    }
    return unwanted;
  }
}
