package io.lienlac.query.trail;

import io.lienlac.api.operations.DeadLetterEvicted;
import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.api.operations.DeadLetterOpened;
import io.lienlac.api.operations.DeadLetterRetried;
import io.lienlac.api.operations.OperationsEvent;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.api.operations.ProjectionRebuildCancelled;
import io.lienlac.api.operations.ProjectionRebuildPaused;
import io.lienlac.api.operations.ProjectionRebuildResumed;
import io.lienlac.api.operations.ProjectionRebuildStarted;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.util.function.Consumer;

/** What the trail keeps of what those did who run the system. */
final class OperationsTraces {

  private OperationsTraces() {}

  static Trace of(OperationsEvent event) {
    return switch (event) {
      case ProjectionRebuildStarted e ->
          rebuild(e.projectionId(), e.projection(), e.run(), e.startedBy(), e.unitId());
      case ProjectionRebuildPaused e ->
          rebuild(e.projectionId(), e.projection(), e.run(), e.pausedBy(), e.unitId());
      case ProjectionRebuildResumed e ->
          rebuild(e.projectionId(), e.projection(), e.run(), e.resumedBy(), e.unitId());
      case ProjectionRebuildCancelled e ->
          rebuild(e.projectionId(), e.projection(), e.run(), e.cancelledBy(), e.unitId());
      case DeadLetterOpened e ->
          letter(e.deadLetterId(), e.projectionId(), e.openedBy(), e.unitId())
              .saying(letter(e.projection(), e.kind()))
              .saying(facts -> facts.text("purpose", e.purpose()));
      case DeadLetterRetried e ->
          letter(e.deadLetterId(), e.projectionId(), e.retriedBy(), e.unitId())
              .saying(letter(e.projection(), e.kind()));
      case DeadLetterEvicted e ->
          letter(e.deadLetterId(), e.projectionId(), e.evictedBy(), e.unitId())
              .saying(letter(e.projection(), e.kind()))
              .saying(facts -> facts.text("reason", e.reason()));
    };
  }

  private static Trace rebuild(
      ProjectionId projection, String name, int run, PersonId actor, UnitId root) {
    return new Trace()
        .by(actor)
        .about(Subjects.of(projection), Subjects.of(root))
        .at(Subjects.of(root))
        .saying(
            facts -> {
              facts.text("projection", name);
              facts.number("run", run);
            });
  }

  private static Trace letter(
      DeadLetterId letter, ProjectionId projection, PersonId actor, UnitId root) {
    return new Trace()
        .by(actor)
        .about(Subjects.of(letter), Subjects.of(projection), Subjects.of(root))
        .at(Subjects.of(root));
  }

  private static Consumer<Facts> letter(String projection, String kind) {
    return facts -> {
      facts.text("projection", projection);
      facts.text("kind", kind);
    };
  }
}
