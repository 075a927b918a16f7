package io.lienlac.query.support;

import io.lienlac.api.operations.ProjectionId;
import io.lienlac.query.api.operations.AwaitedEventView;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.operations.RebuildState;
import io.lienlac.query.api.operations.RebuildView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the projections are, put together from what is known of them in the two databases. */
public final class ProjectionStates {

  private static final int WHOLE = 100;

  private final ProjectionGenerations generations;
  private final Progress progress;
  private final Rebuilds rebuilds;
  private final RebuildPace pace;
  private final AwaitedEvents awaited;
  private final DeadLetterTable deadLetters;
  private final JdbcClient events;

  public ProjectionStates(
      ProjectionGenerations generations,
      Progress progress,
      Rebuilds rebuilds,
      RunKeeper keeper,
      AwaitedEvents awaited,
      DeadLetterTable deadLetters,
      JdbcClient events) {
    this.generations = generations;
    this.progress = progress;
    this.rebuilds = rebuilds;
    this.pace = keeper.pace();
    this.awaited = awaited;
    this.deadLetters = deadLetters;
    this.events = events;
  }

  /** By name. What was asked for a moment ago is in it. */
  public List<ProjectionView> all() {
    long head = progress.head();
    Map<String, Rebuild> asked = rebuilds.read();
    Map<String, Long> letters = deadLetters.counts();
    Map<Long, Instant> waiting = new HashMap<>();
    return generations.definitions().stream()
        .sorted(Comparator.comparing(ProjectionDefinition::name))
        .map(definition -> view(definition, head, asked, letters, waiting))
        .toList();
  }

  private ProjectionView view(
      ProjectionDefinition definition,
      long head,
      Map<String, Rebuild> asked,
      Map<String, Long> letters,
      Map<Long, Instant> waiting) {
    ProjectionDefinition run = generations.current(definition);
    long reached = reached(run);
    return new ProjectionView(
        ProjectionId.of(definition.name()).value(),
        definition.name(),
        definition.generation(),
        run.run(),
        !generations.hides(run),
        reached,
        Math.max(0, head - reached),
        reached < head ? lag(reached, waiting) : Duration.ZERO,
        letters.getOrDefault(run.processor(), 0L),
        awaited
            .of(run.processor(), reached)
            .map(event -> new AwaitedEventView(event.kind(), event.position(), event.since()))
            .orElse(null),
        rebuild(definition, asked.get(definition.name()), head));
  }

  private @Nullable RebuildView rebuild(
      ProjectionDefinition definition, @Nullable Rebuild rebuild, long head) {
    if (rebuild == null) {
      return null;
    }
    ProjectionDefinition run = definition.inRun(rebuild.run());
    long reached = reached(run);
    boolean done = rebuild.state() == RebuildState.DONE;
    long part = WHOLE * (reached + 1) / (head + 1);
    return new RebuildView(
        rebuild.run(),
        rebuild.state(),
        rebuild.startedAt(),
        reached,
        done ? WHOLE : Math.toIntExact(Math.min(WHOLE - 1L, Math.max(0, part))),
        rebuild.state() == RebuildState.RUNNING ? remaining(run, reached, head) : null);
  }

  private @Nullable Duration remaining(ProjectionDefinition run, long reached, long head) {
    return pace.remaining(run.processor(), reached, head, System.nanoTime()).orElse(null);
  }

  private long reached(ProjectionDefinition run) {
    return Math.max(Positions.NONE, progress.positions().reached(run));
  }

  /** Most projections are equally far: the store is asked once for each place. */
  private Duration lag(long reached, Map<Long, Instant> waiting) {
    Instant since = waiting.computeIfAbsent(reached, this::nextStoredAt);
    Duration lag = Duration.between(since, Instant.now());
    return lag.isNegative() ? Duration.ZERO : lag;
  }

  private Instant nextStoredAt(long reached) {
    return events
        .sql(
            """
            select time_stamp from domain_event where global_index > ?
            order by global_index limit 1
            """)
        .param(reached)
        .query(String.class)
        .optional()
        .map(Instant::parse)
        .orElseGet(Instant::now);
  }
}
