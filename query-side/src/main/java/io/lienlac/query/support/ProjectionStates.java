package io.lienlac.query.support;

import io.lienlac.api.operations.ProjectionId;
import io.lienlac.query.api.operations.AwaitedEventView;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.operations.RebuildState;
import io.lienlac.query.api.operations.RebuildView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How the projections are, put together from what is known of them in the two databases. */
public final class ProjectionStates {

  private static final int WHOLE = 100;

  private final List<FollowedViews> views;
  private final Rebuilds rebuilds;
  private final AwaitedEvents awaited;
  private final DeadLetterTable deadLetters;
  private final Backlog backlog;
  private final ViewDigests digests;

  public ProjectionStates(
      List<FollowedViews> views,
      Rebuilds rebuilds,
      AwaitedEvents awaited,
      DeadLetterTable deadLetters,
      Backlog backlog,
      ViewDigests digests) {
    this.views = List.copyOf(views);
    this.rebuilds = rebuilds;
    this.awaited = awaited;
    this.deadLetters = deadLetters;
    this.backlog = backlog;
    this.digests = digests;
  }

  /** By name. What was asked for a moment ago is in it. */
  public List<ProjectionView> all() {
    Map<String, Rebuild> asked = rebuilds.read();
    Map<String, Long> letters = deadLetters.counts();
    LongFunction<Duration> ages = backlog.ages();
    List<ProjectionView> all = new ArrayList<>();
    for (FollowedViews some : views) {
      long head = some.head();
      for (ProjectionDefinition definition : some.store().definitions()) {
        all.add(view(some, definition, head, asked, letters, ages));
      }
    }
    all.sort(Comparator.comparing(ProjectionView::name));
    return all;
  }

  /**
   * Of the documents that are shown of a projection; empty where there is none of this name, or it
   * is still worked out for the first time.
   */
  public Optional<ViewDigests.Digested> digest(String projection) {
    for (FollowedViews some : views) {
      for (ProjectionDefinition definition : some.store().definitions()) {
        if (definition.name().equals(projection)) {
          return digests.of(projection, () -> digest(some.store(), definition));
        }
      }
    }
    return Optional.empty();
  }

  /** Of what is shown at its end, too: what was shown before may be dropped while it is read. */
  private static String digest(ViewStore store, ProjectionDefinition definition) {
    while (true) {
      Optional<ProjectionDefinition> shown = store.shownRun(definition);
      String digest = store.digest(definition);
      if (store.shownRun(definition).equals(shown)) {
        return digest;
      }
    }
  }

  private ProjectionView view(
      FollowedViews some,
      ProjectionDefinition definition,
      long head,
      Map<String, Rebuild> asked,
      Map<String, Long> letters,
      LongFunction<Duration> ages) {
    ProjectionDefinition run = some.keeper().current(definition);
    Standing standing = Standing.of(run, some.seen(), head, ages);
    return new ProjectionView(
        ProjectionId.of(definition.name()).value(),
        definition.name(),
        definition.generation(),
        run.run(),
        !some.store().hides(run),
        standing.position(),
        standing.lagEvents(),
        standing.lag(),
        letters.getOrDefault(run.processor(), 0L),
        awaited
            .of(run.processor(), standing.position())
            .map(event -> new AwaitedEventView(event.kind(), event.position(), event.since()))
            .orElse(null),
        rebuild(some, definition, asked.get(definition.name()), head));
  }

  private @Nullable RebuildView rebuild(
      FollowedViews some, ProjectionDefinition definition, @Nullable Rebuild rebuild, long head) {
    if (rebuild == null) {
      return null;
    }
    ProjectionDefinition run = definition.inRun(rebuild.run());
    long reached = some.reached(run);
    boolean done = rebuild.state() == RebuildState.DONE;
    long part = WHOLE * (reached + 1) / (head + 1);
    return new RebuildView(
        rebuild.run(),
        rebuild.state(),
        rebuild.startedAt(),
        reached,
        done ? WHOLE : Math.toIntExact(Math.min(WHOLE - 1L, Math.max(0, part))),
        rebuild.state() == RebuildState.RUNNING ? remaining(some, run, head) : null);
  }

  private static @Nullable Duration remaining(
      FollowedViews some, ProjectionDefinition run, long head) {
    return some.keeper()
        .pace()
        .remaining(run.processor(), some.reached(run), head, System.nanoTime())
        .orElse(null);
  }
}
