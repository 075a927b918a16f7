package io.lienlac.command.operations;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.operations.OperationsRefusal.NO_REBUILD;
import static io.lienlac.api.operations.OperationsRefusal.REBUILD_PAUSED;
import static io.lienlac.command.operations.KnownProjection.State.CANCELLED;
import static io.lienlac.command.operations.KnownProjection.State.DONE;
import static io.lienlac.command.operations.KnownProjection.State.PAUSED;
import static io.lienlac.command.operations.KnownProjection.State.RUNNING;
import static io.lienlac.command.operations.Upkeep.ACTOR;
import static io.lienlac.command.operations.Upkeep.ID;
import static io.lienlac.command.operations.Upkeep.NAME;
import static io.lienlac.command.operations.Upkeep.NOW;
import static io.lienlac.command.operations.Upkeep.ROOT;
import static io.lienlac.command.operations.Upkeep.STRANGER;

import io.lienlac.api.operations.OperationsCommand.CancelRebuild;
import io.lienlac.api.operations.OperationsCommand.PauseRebuild;
import io.lienlac.api.operations.OperationsCommand.RebuildProjection;
import io.lienlac.api.operations.OperationsCommand.ResumeRebuild;
import io.lienlac.api.operations.ProjectionRebuildCancelled;
import io.lienlac.api.operations.ProjectionRebuildPaused;
import io.lienlac.api.operations.ProjectionRebuildResumed;
import io.lienlac.api.operations.ProjectionRebuildStarted;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RebuildingProjectionsTest {

  private static final RebuildProjection REBUILD = new RebuildProjection(ID, NAME, ACTOR, NOW);
  private static final PauseRebuild PAUSE = new PauseRebuild(ID, NAME, ACTOR, NOW);
  private static final ResumeRebuild RESUME = new ResumeRebuild(ID, NAME, ACTOR, NOW);
  private static final CancelRebuild CANCEL = new CancelRebuild(ID, NAME, ACTOR, NOW);

  @Test
  void aRebuildMakesTheNextRun() {
    Upkeep.of(4, DONE).given().when(REBUILD).expectEvents(started(5));
    Upkeep.of(4, CANCELLED).given(started(4)).when(REBUILD).expectEvents(started(5));
  }

  @Test
  void whileOneGoesOnAnotherWishForItChangesNothing() {
    Upkeep.of(1, RUNNING).doesNothing(REBUILD, started(1));
  }

  @Test
  void cannotRebuildWhatIsHeldUp() {
    Upkeep.of(1, PAUSED).refuses(REBUILD, REBUILD_PAUSED, "name", started(1));
  }

  @Test
  void aRebuildIsHeldUpOnce() {
    Upkeep.of(1, RUNNING)
        .given(started(1))
        .when(PAUSE)
        .expectEvents(new ProjectionRebuildPaused(ID, NAME, 1, ROOT, ACTOR, NOW));
    Upkeep.of(1, PAUSED).doesNothing(PAUSE, started(1));
  }

  @Test
  void cannotHoldUpWhatDoesNotGoOn() {
    Upkeep.of(1, DONE).refuses(PAUSE, NO_REBUILD, "name", started(1));
    Upkeep.of(1, CANCELLED).refuses(PAUSE, NO_REBUILD, "name", started(1));
    Upkeep.of(0, DONE).refuses(PAUSE, NO_REBUILD, "name");
  }

  @Test
  void whatIsHeldUpGoesOnOnce() {
    Upkeep.of(1, PAUSED)
        .given(started(1))
        .when(RESUME)
        .expectEvents(new ProjectionRebuildResumed(ID, NAME, 1, ROOT, ACTOR, NOW));
    Upkeep.of(1, RUNNING).doesNothing(RESUME, started(1));
  }

  @Test
  void cannotLetGoOnWhatIsOver() {
    Upkeep.of(1, CANCELLED).refuses(RESUME, NO_REBUILD, "name", started(1));
    Upkeep.of(1, DONE).refuses(RESUME, NO_REBUILD, "name", started(1));
  }

  @Test
  void aRebuildIsGivenUpOnceWhetherItGoesOnOrIsHeldUp() {
    ProjectionRebuildCancelled cancelled =
        new ProjectionRebuildCancelled(ID, NAME, 1, ROOT, ACTOR, NOW);
    Upkeep.of(1, RUNNING).given(started(1)).when(CANCEL).expectEvents(cancelled);
    Upkeep.of(1, PAUSED).given(started(1)).when(CANCEL).expectEvents(cancelled);
    Upkeep.of(1, CANCELLED).doesNothing(CANCEL, started(1), cancelled);
  }

  @Test
  void cannotGiveUpWhatIsShown() {
    Upkeep.of(1, DONE).refuses(CANCEL, NO_REBUILD, "name", started(1));
  }

  static Stream<Object> cannotDoAnythingToAProjectionThatThereIsNot() {
    return Upkeep.commands(ACTOR);
  }

  @ParameterizedTest
  @MethodSource
  void cannotDoAnythingToAProjectionThatThereIsNot(Object command) {
    Upkeep.ofNothing().refuses(command, NOT_FOUND_OR_NOT_ALLOWED, "name");
  }

  static Stream<Object> nobodyElseMayDoAnything() {
    return Upkeep.commands(STRANGER);
  }

  @ParameterizedTest
  @MethodSource
  void nobodyElseMayDoAnything(Object command) {
    Upkeep.of(1, RUNNING).refuses(command, NOT_FOUND_OR_NOT_ALLOWED, "name", started(1));
  }

  private static ProjectionRebuildStarted started(int run) {
    return new ProjectionRebuildStarted(ID, NAME, run, ROOT, ACTOR, NOW);
  }
}
