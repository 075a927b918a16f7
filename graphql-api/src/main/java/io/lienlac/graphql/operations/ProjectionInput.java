package io.lienlac.graphql.operations;

import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.api.operations.OperationsCommand.CancelRebuild;
import io.lienlac.api.operations.OperationsCommand.EvictDeadLetter;
import io.lienlac.api.operations.OperationsCommand.OpenDeadLetter;
import io.lienlac.api.operations.OperationsCommand.PauseRebuild;
import io.lienlac.api.operations.OperationsCommand.RebuildProjection;
import io.lienlac.api.operations.OperationsCommand.ResumeRebuild;
import io.lienlac.api.operations.OperationsCommand.RetryDeadLetter;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Wish;

/** Inputs that name a projection, and nothing else. */
record ProjectionInput(String name) {

  RebuildProjection rebuild(Wish wish) {
    return new RebuildProjection(ProjectionId.of(name), name, wish.actor(), wish.at());
  }

  PauseRebuild pause(Wish wish) {
    return new PauseRebuild(ProjectionId.of(name), name, wish.actor(), wish.at());
  }

  ResumeRebuild resume(Wish wish) {
    return new ResumeRebuild(ProjectionId.of(name), name, wish.actor(), wish.at());
  }

  CancelRebuild cancel(Wish wish) {
    return new CancelRebuild(ProjectionId.of(name), name, wish.actor(), wish.at());
  }

  /** The same with a dead letter of the projection. */
  record Retry(String name, String deadLetter) {

    RetryDeadLetter command(Wish wish) {
      return new RetryDeadLetter(
          ProjectionId.of(name), name, letter(deadLetter), wish.actor(), wish.at());
    }
  }

  /** The same with a purpose. */
  record Open(String name, String deadLetter, String purpose) {

    OpenDeadLetter command(Wish wish) {
      return new OpenDeadLetter(
          ProjectionId.of(name), name, letter(deadLetter), purpose, wish.actor(), wish.at());
    }
  }

  /** The same with a reason. */
  record Evict(String name, String deadLetter, String reason) {

    EvictDeadLetter command(Wish wish) {
      return new EvictDeadLetter(
          ProjectionId.of(name), name, letter(deadLetter), reason, wish.actor(), wish.at());
    }
  }

  static DeadLetterId letter(String id) {
    return new DeadLetterId(GlobalId.read(OperationsConfiguration.DEAD_LETTER, id));
  }
}
