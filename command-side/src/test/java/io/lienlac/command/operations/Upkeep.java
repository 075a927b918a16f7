package io.lienlac.command.operations;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.api.operations.OperationsCommand.CancelRebuild;
import io.lienlac.api.operations.OperationsCommand.EvictDeadLetter;
import io.lienlac.api.operations.OperationsCommand.OpenDeadLetter;
import io.lienlac.api.operations.OperationsCommand.PauseRebuild;
import io.lienlac.api.operations.OperationsCommand.RebuildProjection;
import io.lienlac.api.operations.OperationsCommand.ResumeRebuild;
import io.lienlac.api.operations.OperationsCommand.RetryDeadLetter;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** An aggregate under test, and what the read side is said to be. */
final class Upkeep {

  static final String NAME = "units";
  static final ProjectionId ID = ProjectionId.of(NAME);
  static final UnitId ROOT = UnitId.of("11111111-0000-4000-8000-000000000001");
  static final PersonId ACTOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");
  static final UUID EVENT = UUID.fromString("88888888-0000-4000-8000-000000000001");
  static final DeadLetterId LETTER =
      new DeadLetterId(UUID.fromString("77777777-0000-4000-8000-000000000001"));

  private final FixtureConfiguration<ProjectionUpkeep> fixture =
      new AggregateTestFixture<>(ProjectionUpkeep.class);

  private Upkeep(Optional<KnownProjection> projection, Optional<KnownDeadLetter> letter) {
    ReadSide readSide =
        new ReadSide() {
          @Override
          public Optional<KnownProjection> projection(String name) {
            return projection;
          }

          @Override
          public Optional<KnownDeadLetter> deadLetter(String name, DeadLetterId id) {
            return letter;
          }
        };
    FakeDirectory directory = new FakeDirectory().grant(ACTOR, Power.OPERATE, ROOT);
    fixture.registerInjectableResource(new OperationRules(directory, readSide));
  }

  static Upkeep ofNothing() {
    return new Upkeep(Optional.empty(), Optional.empty());
  }

  /** Of a projection whose last rebuild makes this run. */
  static Upkeep of(int run, KnownProjection.State state) {
    return new Upkeep(Optional.of(new KnownProjection(run, state)), Optional.empty());
  }

  /** Of a projection with one dead letter, or with none. */
  static Upkeep of(@Nullable KnownDeadLetter letter) {
    return new Upkeep(
        Optional.of(new KnownProjection(0, KnownProjection.State.DONE)),
        Optional.ofNullable(letter));
  }

  static KnownDeadLetter letter(boolean first, boolean toBeRetried) {
    return new KnownDeadLetter(EVENT, "UnitRenamed", first, toBeRetried, false);
  }

  static KnownDeadLetter formerLetter() {
    return new KnownDeadLetter(EVENT, "UnitRenamed", true, false, true);
  }

  TestExecutor<ProjectionUpkeep> given(Object... events) {
    return fixture.given(events);
  }

  void doesNothing(Object command, Object... given) {
    fixture.given(given).when(command).expectSuccessfulHandlerExecution().expectNoEvents();
  }

  void refuses(Object command, RefusalCode code, String field, Object... given) {
    fixture
        .given(given)
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  /** Every command there is. */
  static Stream<Object> commands(PersonId actor) {
    return Stream.of(
        new RebuildProjection(ID, NAME, actor, NOW),
        new PauseRebuild(ID, NAME, actor, NOW),
        new ResumeRebuild(ID, NAME, actor, NOW),
        new CancelRebuild(ID, NAME, actor, NOW),
        new OpenDeadLetter(ID, NAME, LETTER, "Tìm nguyên nhân", actor, NOW),
        new RetryDeadLetter(ID, NAME, LETTER, actor, NOW),
        new EvictDeadLetter(ID, NAME, LETTER, "Tên quá dài", actor, NOW));
  }
}
