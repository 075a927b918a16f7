package io.lienlac.command.operations;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.operations.OperationsRefusal.NOT_FIRST_IN_SEQUENCE;
import static io.lienlac.api.operations.OperationsRefusal.NO_REBUILD;
import static io.lienlac.api.operations.OperationsRefusal.REBUILD_PAUSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusals;
import io.lienlac.api.operations.DeadLetterEvicted;
import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.api.operations.DeadLetterOpened;
import io.lienlac.api.operations.DeadLetterRetried;
import io.lienlac.api.operations.OperationsCommand.CancelRebuild;
import io.lienlac.api.operations.OperationsCommand.EvictDeadLetter;
import io.lienlac.api.operations.OperationsCommand.OpenDeadLetter;
import io.lienlac.api.operations.OperationsCommand.PauseRebuild;
import io.lienlac.api.operations.OperationsCommand.RebuildProjection;
import io.lienlac.api.operations.OperationsCommand.ResumeRebuild;
import io.lienlac.api.operations.OperationsCommand.RetryDeadLetter;
import io.lienlac.api.operations.OperationsEvent;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.api.operations.ProjectionRebuildCancelled;
import io.lienlac.api.operations.ProjectionRebuildPaused;
import io.lienlac.api.operations.ProjectionRebuildResumed;
import io.lienlac.api.operations.ProjectionRebuildStarted;
import io.lienlac.api.organisation.UnitId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What was done to one projection by those who run the system. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class ProjectionUpkeep {

  private static final int LONGEST_TEXT = 500;

  @AggregateIdentifier private ProjectionId id;

  /** Of those that are gone, whether they were given up or handled at last. */
  private final Set<DeadLetterId> retried = new HashSet<>();

  private final Set<DeadLetterId> evicted = new HashSet<>();

  ProjectionUpkeep() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RebuildProjection command, OperationRules rules) {
    UnitId root = rules.requireOperator(command);
    KnownProjection projection = rules.requireProjection(command);
    switch (projection.state()) {
      case RUNNING -> {}
      case PAUSED -> throw new CommandRefused(REBUILD_PAUSED, "name");
      case CANCELLED, DONE ->
          apply(
              new ProjectionRebuildStarted(
                  command.projectionId(),
                  command.name(),
                  projection.run() + 1,
                  root,
                  command.actor(),
                  command.at()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PauseRebuild command, OperationRules rules) {
    UnitId root = rules.requireOperator(command);
    KnownProjection projection = rules.requireProjection(command);
    switch (projection.state()) {
      case PAUSED -> {}
      case CANCELLED, DONE -> throw new CommandRefused(NO_REBUILD, "name");
      case RUNNING ->
          apply(
              new ProjectionRebuildPaused(
                  command.projectionId(),
                  command.name(),
                  projection.run(),
                  root,
                  command.actor(),
                  command.at()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ResumeRebuild command, OperationRules rules) {
    UnitId root = rules.requireOperator(command);
    KnownProjection projection = rules.requireProjection(command);
    switch (projection.state()) {
      case RUNNING -> {}
      case CANCELLED, DONE -> throw new CommandRefused(NO_REBUILD, "name");
      case PAUSED ->
          apply(
              new ProjectionRebuildResumed(
                  command.projectionId(),
                  command.name(),
                  projection.run(),
                  root,
                  command.actor(),
                  command.at()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CancelRebuild command, OperationRules rules) {
    UnitId root = rules.requireOperator(command);
    KnownProjection projection = rules.requireProjection(command);
    switch (projection.state()) {
      case CANCELLED -> {}
      case DONE -> throw new CommandRefused(NO_REBUILD, "name");
      case RUNNING, PAUSED ->
          apply(
              new ProjectionRebuildCancelled(
                  command.projectionId(),
                  command.name(),
                  projection.run(),
                  root,
                  command.actor(),
                  command.at()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenDeadLetter command, OperationRules rules) {
    UnitId root = rules.requireOperator(command);
    rules.requireProjection(command);
    new Refusals().text(command.purpose(), LONGEST_TEXT, "purpose").throwIfAny();
    KnownDeadLetter letter = require(rules.deadLetter(command, command.deadLetterId()));
    apply(
        new DeadLetterOpened(
            command.projectionId(),
            command.name(),
            command.deadLetterId(),
            letter.event(),
            letter.kind(),
            Refusals.nfc(command.purpose()),
            root,
            command.actor(),
            command.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RetryDeadLetter command, OperationRules rules) {
    UnitId root = rules.requireOperator(command);
    rules.requireProjection(command);
    Optional<KnownDeadLetter> found = rules.deadLetter(command, command.deadLetterId());
    if (found.isEmpty() && retried.contains(command.deadLetterId())) {
      return;
    }
    KnownDeadLetter letter = require(found.filter(each -> !each.former()));
    if (!letter.toBeRetried()) {
      apply(
          new DeadLetterRetried(
              command.projectionId(),
              command.name(),
              command.deadLetterId(),
              letter.event(),
              letter.kind(),
              root,
              command.actor(),
              command.at()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(EvictDeadLetter command, OperationRules rules) {
    UnitId root = rules.requireOperator(command);
    rules.requireProjection(command);
    new Refusals().text(command.reason(), LONGEST_TEXT, "reason").throwIfAny();
    Optional<KnownDeadLetter> found = rules.deadLetter(command, command.deadLetterId());
    if (found.isEmpty() && evicted.contains(command.deadLetterId())) {
      return;
    }
    KnownDeadLetter letter = require(found);
    if (!letter.first()) {
      throw new CommandRefused(NOT_FIRST_IN_SEQUENCE, "deadLetterId");
    }
    apply(
        new DeadLetterEvicted(
            command.projectionId(),
            command.name(),
            command.deadLetterId(),
            letter.event(),
            letter.kind(),
            Refusals.nfc(command.reason()),
            root,
            command.actor(),
            command.at()));
  }

  @EventSourcingHandler
  void on(OperationsEvent event) {
    switch (event) {
      case ProjectionRebuildStarted e -> id = e.projectionId();
      case ProjectionRebuildPaused e -> id = e.projectionId();
      case ProjectionRebuildResumed e -> id = e.projectionId();
      case ProjectionRebuildCancelled e -> id = e.projectionId();
      case DeadLetterOpened e -> id = e.projectionId();
      case DeadLetterRetried e -> {
        id = e.projectionId();
        retried.add(e.deadLetterId());
      }
      case DeadLetterEvicted e -> {
        id = e.projectionId();
        retried.remove(e.deadLetterId());
        evicted.add(e.deadLetterId());
      }
    }
  }

  private static KnownDeadLetter require(Optional<KnownDeadLetter> letter) {
    return letter.orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "deadLetterId"));
  }
}
