package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import io.lienlac.query.support.FakeViewStore.Condition;
import io.lienlac.query.support.FollowedViews.State;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that is away at the start is made ready before any projection writes to it. */
class FollowedViewsTest {

  private static final ProjectionDefinition UNITS =
      ProjectionDefinition.of("unit-projection", null, "units", 2);
  private static final ProjectionDefinition PERSONS =
      ProjectionDefinition.of("person-projection", null, "persons", 1);

  private final Set<String> started = ConcurrentHashMap.newKeySet();
  private final FakeViewStore store = new FakeViewStore(UNITS);
  private final FollowedViews views = following(store);
  private final ProjectionsHealth health = new ProjectionsHealth(views);

  @Test
  void whatIsAwayIsMadeReadyWhenItIsBackAndOnlyThenProjectionsStart() {
    store.is(Condition.AWAY);
    views.prepare();
    assertThat(views.state()).isEqualTo(State.UNSEEN);
    assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
    assertThatThrownBy(views::look).isInstanceOf(MongoTimeoutException.class);
    assertThat(started).isEmpty();

    store.is(Condition.WELL);
    views.look();
    assertThat(views.state()).isEqualTo(State.READY);
    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(started).containsExactly(UNITS.processor());
    views.look();
    assertThat(store.prepared.availablePermits()).isEqualTo(3);
    store.show(UNITS);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void whatIsThereIsMadeReadyBeforeAnythingIsLookedAt() {
    views.prepare();
    assertThat(views.state()).isEqualTo(State.READY);
    assertThat(started).isEmpty();
    views.look();
    assertThat(started).containsExactly(UNITS.processor());
    assertThat(store.prepared.availablePermits()).isEqualTo(1);
  }

  @Test
  void foreignViewsRefuseTheStart() {
    store.is(Condition.FOREIGN);
    assertThatThrownBy(views::prepare).isInstanceOf(ForeignViews.class);
  }

  @Test
  void foreignViewsThatAreFoundLaterAreLeftAloneAndOthersGoOn() throws InterruptedException {
    FakeViewStore other = new FakeViewStore(PERSONS);
    Progress progress = new Progress(List.of(views, following(other)));
    store.is(Condition.AWAY);
    progress.prepare();
    store.is(Condition.FOREIGN);
    try {
      progress.start();
      assertThat(store.prepared.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
      other.refreshed.drainPermits();
      assertThat(other.refreshed.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
    } finally {
      progress.stop();
    }
    assertThat(store.prepared.availablePermits()).isZero();
    assertThat(store.refreshed.availablePermits()).isZero();
    assertThat(started).containsExactly(PERSONS.processor());
    assertThat(views.state()).isEqualTo(State.FOREIGN);
    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
  }

  private FollowedViews following(FakeViewStore some) {
    JdbcClient noRows = Knowing.nothing(JdbcClient.class);
    ProjectionRuns runs = new ProjectionRuns(this::running);
    return new FollowedViews(
        some,
        new ProcessorTokens(HashMap::new, runs),
        new RunKeeper(some, runs, new Rebuilds(noRows), new DeadLetterTable(noRows)),
        () -> null);
  }

  private RunningProjection running(ProjectionDefinition run) {
    started.add(run.processor());
    return new RunningProjection(
        run, Knowing.nothing(StreamingEventProcessor.class), letters -> false, () -> {});
  }
}
