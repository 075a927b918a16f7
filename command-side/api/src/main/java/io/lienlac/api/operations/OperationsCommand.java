package io.lienlac.api.operations;

import io.lienlac.api.Command;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done with the read side; for administrators of the root of the tree. */
public sealed interface OperationsCommand extends Command {

  /** The projection that it is done to. */
  ProjectionId projectionId();

  /** Its name. */
  String name();

  /** Who wishes it. */
  PersonId actor();

  /** When, by the server's clock, in microseconds. */
  Instant at();

  /** Makes the view again from all events, beside the one that is shown. */
  record RebuildProjection(
      @TargetAggregateIdentifier ProjectionId projectionId, String name, PersonId actor, Instant at)
      implements OperationsCommand {}

  /** Holds a rebuild up; what it has made is kept. */
  record PauseRebuild(
      @TargetAggregateIdentifier ProjectionId projectionId, String name, PersonId actor, Instant at)
      implements OperationsCommand {}

  /** Lets a rebuild go on from where it was held up. */
  record ResumeRebuild(
      @TargetAggregateIdentifier ProjectionId projectionId, String name, PersonId actor, Instant at)
      implements OperationsCommand {}

  /** Gives a rebuild up; what it has made is dropped. */
  record CancelRebuild(
      @TargetAggregateIdentifier ProjectionId projectionId, String name, PersonId actor, Instant at)
      implements OperationsCommand {}

  /**
   * Notes that somebody is about to be shown what a dead letter says.
   *
   * @param purpose 1 to 500 characters
   */
  record OpenDeadLetter(
      @TargetAggregateIdentifier ProjectionId projectionId,
      String name,
      DeadLetterId deadLetterId,
      String purpose,
      PersonId actor,
      Instant at)
      implements OperationsCommand {}

  /** Has the sequence of a dead letter tried again, from its first letter on. */
  record RetryDeadLetter(
      @TargetAggregateIdentifier ProjectionId projectionId,
      String name,
      DeadLetterId deadLetterId,
      PersonId actor,
      Instant at)
      implements OperationsCommand {}

  /**
   * Gives up the first dead letter of a sequence; the others stay where they are.
   *
   * @param reason 1 to 500 characters
   */
  record EvictDeadLetter(
      @TargetAggregateIdentifier ProjectionId projectionId,
      String name,
      DeadLetterId deadLetterId,
      String reason,
      PersonId actor,
      Instant at)
      implements OperationsCommand {}
}
