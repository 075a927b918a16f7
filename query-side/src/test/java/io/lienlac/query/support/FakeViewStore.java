package io.lienlac.query.support;

import com.mongodb.MongoTimeoutException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** A database with one view, that may be away, or full of another event store's views. */
final class FakeViewStore implements ViewStore {

  /** What it lets callers find. */
  enum Condition {
    AWAY,
    FOREIGN,
    WELL
  }

  final Semaphore prepared = new Semaphore(0);
  final Semaphore refreshed = new Semaphore(0);
  final Set<ProjectionDefinition> shown = new HashSet<>();
  private final ProjectionDefinition definition;
  private volatile Condition condition = Condition.WELL;

  FakeViewStore(ProjectionDefinition definition) {
    this.definition = definition;
  }

  void is(Condition now) {
    condition = now;
  }

  @Override
  public ViewDatabase database() {
    return definition.database();
  }

  @Override
  public List<ProjectionDefinition> definitions() {
    return List.of(definition);
  }

  @Override
  public void prepare() {
    prepared.release();
    switch (condition) {
      case AWAY -> throw new MongoTimeoutException("away");
      case FOREIGN -> throw new ForeignViews("This database");
      case WELL -> refresh();
    }
  }

  @Override
  public void refresh() {
    refreshed.release();
  }

  @Override
  public boolean isReadable(ProjectionDefinition projection) {
    return !shown.isEmpty();
  }

  @Override
  public Optional<ProjectionDefinition> shownRun(ProjectionDefinition projection) {
    return shown.stream().filter(run -> run.generation() == projection.generation()).findAny();
  }

  @Override
  public boolean hides(ProjectionDefinition run) {
    return !shown.contains(run);
  }

  @Override
  public void create(ProjectionDefinition run) {}

  @Override
  public void show(ProjectionDefinition run) {
    shown.add(run);
  }

  @Override
  public void drop(ProjectionDefinition run) {
    shown.remove(run);
  }

  @Override
  public String digest(ProjectionDefinition projection) {
    return "0:";
  }
}
