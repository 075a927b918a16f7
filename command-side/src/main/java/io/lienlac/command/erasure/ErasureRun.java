package io.lienlac.command.erasure;

import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.erasure.ErasureView;
import io.lienlac.api.erasure.ErasureView.StepDone;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.organisation.CompleteErasure;
import io.lienlac.command.organisation.ConfirmErasure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes erasures from step to step. Each step that is done is noted; what a crash cuts off is done
 * once more. A step that fails holds its persons up, and nobody else.
 */
final class ErasureRun {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureRun.class);

  private final JdbcErasures erasures;
  private final Map<ErasureStage, ErasureStep> steps = new EnumMap<>(ErasureStage.class);
  private final CommandGateway commands;
  private final Receipt receipt;
  private final InstantSource clock;

  /** Signs what is handed out in the end. */
  @FunctionalInterface
  interface Receipt {
    String of(PersonId person, ErasureView erasure, Instant completedAt);
  }

  ErasureRun(
      JdbcErasures erasures,
      Stream<ErasureStep> steps,
      CommandGateway commands,
      Receipt receipt,
      InstantSource clock) {
    this.erasures = erasures;
    steps.forEach(step -> this.steps.put(step.stage(), step));
    this.commands = commands;
    this.receipt = receipt;
    this.clock = clock;
  }

  /** Goes on with what costs little. */
  void goOn() {
    for (ErasureStage stage : ErasureStage.values()) {
      if (!stage.isCompaction()) {
        carryOut(stage);
      }
    }
  }

  /** Makes the bytes go, once for all who have come so far, and signs their receipts. */
  void compact() {
    for (ErasureStage stage : ErasureStage.values()) {
      if (stage.isCompaction()) {
        carryOut(stage);
      }
    }
    erasures.unfinished().stream().filter(person -> next(person).isEmpty()).forEach(this::complete);
  }

  private void carryOut(ErasureStage stage) {
    List<ErasedPerson> persons = new ArrayList<>();
    for (PersonId person : erasures.unfinished()) {
      if (next(person).filter(stage::equals).isPresent()) {
        persons.add(erasures.person(person));
      }
    }
    if (!persons.isEmpty()) {
      try {
        step(stage).carryOut(persons).forEach(person -> done(person, stage));
      } catch (RuntimeException e) {
        LOG.warn("COMMAND-ERASURE-001: {} of {} persons fails", stage, persons.size(), e);
      }
    }
  }

  private ErasureStep step(ErasureStage stage) {
    ErasureStep step = steps.get(stage);
    if (step == null) {
      throw new IllegalStateException("nobody carries out " + stage);
    }
    return step;
  }

  /** What follows from it is done first: it is asked for again if that fails. */
  private void done(PersonId person, ErasureStage stage) {
    if (stage == ErasureStage.VIEWS) {
      commands.sendAndWait(new ConfirmErasure(person, now()));
    } else if (stage == ErasureStage.ACCOUNTS) {
      erasures.forgetAccounts(person);
    }
    erasures.done(person, stage, now());
    LOG.info("COMMAND-ERASURE-002: {} of {} is done", stage, person);
  }

  /** The first step that is not done; empty when all are. */
  private Optional<ErasureStage> next(PersonId person) {
    Set<ErasureStage> done =
        Set.copyOf(erasures.steps(person).stream().map(StepDone::stage).toList());
    return Stream.of(ErasureStage.values()).filter(stage -> !done.contains(stage)).findFirst();
  }

  private void complete(PersonId person) {
    Instant now = now();
    ErasureView erasure = erasures.find(person).orElseThrow();
    commands.sendAndWait(new CompleteErasure(person, receipt.of(person, erasure, now), now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
