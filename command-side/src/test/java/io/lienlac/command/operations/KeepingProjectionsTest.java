package io.lienlac.command.operations;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static io.lienlac.api.operations.OperationsRefusal.NOT_FIRST_IN_SEQUENCE;
import static io.lienlac.api.operations.OperationsRefusal.NO_REBUILD;
import static io.lienlac.api.operations.OperationsRefusal.REBUILD_PAUSED;
import static io.lienlac.command.operations.KnownProjection.State.CANCELLED;
import static io.lienlac.command.operations.KnownProjection.State.DONE;
import static io.lienlac.command.operations.KnownProjection.State.PAUSED;
import static io.lienlac.command.operations.KnownProjection.State.RUNNING;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
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
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.api.operations.ProjectionRebuildCancelled;
import io.lienlac.api.operations.ProjectionRebuildPaused;
import io.lienlac.api.operations.ProjectionRebuildResumed;
import io.lienlac.api.operations.ProjectionRebuildStarted;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway.Init")
class KeepingProjectionsTest {

  private static final String NAME = "units";
  private static final ProjectionId ID = ProjectionId.of(NAME);
  private static final UnitId ROOT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final PersonId ACTOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");
  private static final UUID EVENT = UUID.fromString("88888888-0000-4000-8000-000000000001");
  private static final DeadLetterId LETTER =
      new DeadLetterId(UUID.fromString("77777777-0000-4000-8000-000000000001"));

  private final Map<String, KnownProjection> projections = new HashMap<>();
  private final Map<DeadLetterId, KnownDeadLetter> letters = new HashMap<>();
  private FixtureConfiguration<ProjectionUpkeep> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(ProjectionUpkeep.class);
    ReadSide readSide =
        new ReadSide() {
          @Override
          public Optional<KnownProjection> projection(String name) {
            return Optional.ofNullable(projections.get(name));
          }

          @Override
          public Optional<KnownDeadLetter> deadLetter(String projection, DeadLetterId letter) {
            return Optional.ofNullable(letters.get(letter));
          }
        };
    FakeDirectory directory = new FakeDirectory().grant(ACTOR, Power.OPERATE, ROOT);
    fixture.registerInjectableResource(new OperationRules(directory, readSide));
    letters.put(LETTER, new KnownDeadLetter(EVENT, "UnitRenamed", true, false));
  }

  @Test
  void aRebuildMakesTheNextRun() {
    is(4, DONE);
    fixture.givenNoPriorActivity().when(rebuild(ACTOR)).expectEvents(started(5));
    is(4, CANCELLED);
    prepare();
    fixture.given(started(4)).when(rebuild(ACTOR)).expectEvents(started(5));
  }

  @Test
  void whileOneGoesOnAnotherWishForItChangesNothing() {
    is(1, RUNNING);
    nothing(rebuild(ACTOR));
  }

  @Test
  void cannotRebuildWhatIsHeldUp() {
    is(1, PAUSED);
    refuses(rebuild(ACTOR), REBUILD_PAUSED, "name");
  }

  @Test
  void aRebuildIsHeldUpOnce() {
    is(1, RUNNING);
    fixture
        .given(started(1))
        .when(new PauseRebuild(ID, NAME, ACTOR, NOW))
        .expectEvents(new ProjectionRebuildPaused(ID, NAME, 1, ROOT, ACTOR, NOW));
    is(1, PAUSED);
    prepare();
    nothing(new PauseRebuild(ID, NAME, ACTOR, NOW));
  }

  @Test
  void cannotHoldUpWhatDoesNotGoOn() {
    is(1, DONE);
    refuses(new PauseRebuild(ID, NAME, ACTOR, NOW), NO_REBUILD, "name");
    is(1, CANCELLED);
    prepare();
    refuses(new PauseRebuild(ID, NAME, ACTOR, NOW), NO_REBUILD, "name");
  }

  @Test
  void whatIsHeldUpGoesOnOnce() {
    is(1, PAUSED);
    fixture
        .given(started(1))
        .when(new ResumeRebuild(ID, NAME, ACTOR, NOW))
        .expectEvents(new ProjectionRebuildResumed(ID, NAME, 1, ROOT, ACTOR, NOW));
    is(1, RUNNING);
    prepare();
    nothing(new ResumeRebuild(ID, NAME, ACTOR, NOW));
  }

  @Test
  void cannotLetGoOnWhatIsOver() {
    is(1, CANCELLED);
    refuses(new ResumeRebuild(ID, NAME, ACTOR, NOW), NO_REBUILD, "name");
    is(1, DONE);
    prepare();
    refuses(new ResumeRebuild(ID, NAME, ACTOR, NOW), NO_REBUILD, "name");
  }

  @Test
  void aRebuildIsGivenUpOnceWhetherItGoesOnOrIsHeldUp() {
    for (KnownProjection.State state : new KnownProjection.State[] {RUNNING, PAUSED}) {
      is(1, state);
      prepare();
      fixture
          .given(started(1))
          .when(new CancelRebuild(ID, NAME, ACTOR, NOW))
          .expectEvents(new ProjectionRebuildCancelled(ID, NAME, 1, ROOT, ACTOR, NOW));
    }
    is(1, CANCELLED);
    prepare();
    nothing(new CancelRebuild(ID, NAME, ACTOR, NOW));
  }

  @Test
  void cannotGiveUpWhatIsShown() {
    is(1, DONE);
    refuses(new CancelRebuild(ID, NAME, ACTOR, NOW), NO_REBUILD, "name");
  }

  @Test
  void eachOpeningOfADeadLetterIsStored() {
    is(0, DONE);
    fixture
        .given(opened())
        .when(new OpenDeadLetter(ID, NAME, LETTER, " Tìm nguyên nhân ", ACTOR, NOW))
        .expectEvents(opened());
  }

  @Test
  void cannotOpenADeadLetterForNothing() {
    is(0, DONE);
    refuses(new OpenDeadLetter(ID, NAME, LETTER, " ", ACTOR, NOW), REQUIRED, "purpose");
    prepare();
    refuses(new OpenDeadLetter(ID, NAME, LETTER, "x".repeat(501), ACTOR, NOW), TOO_LONG, "purpose");
  }

  @Test
  void aDeadLetterIsRetriedOnceAtATime() {
    is(0, DONE);
    fixture.givenNoPriorActivity().when(retry()).expectEvents(retried());
    letters.put(LETTER, new KnownDeadLetter(EVENT, "UnitRenamed", true, true));
    nothing(retry());
    letters.clear();
    fixture = new AggregateTestFixture<>(ProjectionUpkeep.class);
    prepare();
    letters.clear();
    fixture.given(retried()).when(retry()).expectSuccessfulHandlerExecution().expectNoEvents();
  }

  @Test
  void cannotRetryWhatWasGivenUp() {
    is(0, DONE);
    letters.clear();
    fixture
        .given(retried(), evicted())
        .when(retry())
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "deadLetterId"));
  }

  @Test
  void aDeadLetterIsGivenUpOnce() {
    is(0, DONE);
    fixture.givenNoPriorActivity().when(evict("Tên quá dài")).expectEvents(evicted());
    prepare();
    letters.clear();
    fixture
        .given(evicted())
        .when(evict("Tên quá dài"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotGiveUpALetterThatIsNotTheFirstOfItsSequence() {
    is(0, DONE);
    letters.put(LETTER, new KnownDeadLetter(EVENT, "UnitRenamed", false, false));
    refuses(evict("Tên quá dài"), NOT_FIRST_IN_SEQUENCE, "deadLetterId");
  }

  @Test
  void cannotGiveUpALetterWithoutAReason() {
    is(0, DONE);
    refuses(evict(""), REQUIRED, "reason");
    prepare();
    refuses(evict("x".repeat(501)), TOO_LONG, "reason");
  }

  @Test
  void cannotTouchALetterThatIsNotThere() {
    is(0, DONE);
    letters.clear();
    for (Object command :
        new Object[] {
          retry(),
          evict("Tên quá dài"),
          new OpenDeadLetter(ID, NAME, LETTER, "Tìm nguyên nhân", ACTOR, NOW)
        }) {
      prepare();
      letters.clear();
      refuses(command, NOT_FOUND_OR_NOT_ALLOWED, "deadLetterId");
    }
  }

  static Stream<Object> ofAProjectionThatThereIsNot() {
    return commands(ACTOR);
  }

  @ParameterizedTest
  @MethodSource
  void ofAProjectionThatThereIsNot(Object command) {
    refuses(command, NOT_FOUND_OR_NOT_ALLOWED, "name");
  }

  static Stream<Object> nobodyElseMayDoAnything() {
    return commands(STRANGER);
  }

  @ParameterizedTest
  @MethodSource
  void nobodyElseMayDoAnything(Object command) {
    is(1, RUNNING);
    refuses(command, NOT_FOUND_OR_NOT_ALLOWED, "name");
  }

  private static Stream<Object> commands(PersonId actor) {
    return Stream.of(
        rebuild(actor),
        new PauseRebuild(ID, NAME, actor, NOW),
        new ResumeRebuild(ID, NAME, actor, NOW),
        new CancelRebuild(ID, NAME, actor, NOW),
        new OpenDeadLetter(ID, NAME, LETTER, "Tìm nguyên nhân", actor, NOW),
        new RetryDeadLetter(ID, NAME, LETTER, actor, NOW),
        new EvictDeadLetter(ID, NAME, LETTER, "Tên quá dài", actor, NOW));
  }

  private void is(int run, KnownProjection.State state) {
    projections.put(NAME, new KnownProjection(run, state));
  }

  private void nothing(Object command) {
    fixture = new AggregateTestFixture<>(ProjectionUpkeep.class);
    Map<DeadLetterId, KnownDeadLetter> known = new HashMap<>(letters);
    prepare();
    letters.putAll(known);
    fixture.given(started(1)).when(command).expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private void refuses(Object command, RefusalCode code, String field) {
    fixture
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static RebuildProjection rebuild(PersonId actor) {
    return new RebuildProjection(ID, NAME, actor, NOW);
  }

  private static RetryDeadLetter retry() {
    return new RetryDeadLetter(ID, NAME, LETTER, ACTOR, NOW);
  }

  private static EvictDeadLetter evict(String reason) {
    return new EvictDeadLetter(ID, NAME, LETTER, reason, ACTOR, NOW);
  }

  private static ProjectionRebuildStarted started(int run) {
    return new ProjectionRebuildStarted(ID, NAME, run, ROOT, ACTOR, NOW);
  }

  private static DeadLetterOpened opened() {
    return new DeadLetterOpened(
        ID, NAME, LETTER, EVENT, "UnitRenamed", "Tìm nguyên nhân", ROOT, ACTOR, NOW);
  }

  private static DeadLetterRetried retried() {
    return new DeadLetterRetried(ID, NAME, LETTER, EVENT, "UnitRenamed", ROOT, ACTOR, NOW);
  }

  private static DeadLetterEvicted evicted() {
    return new DeadLetterEvicted(
        ID, NAME, LETTER, EVENT, "UnitRenamed", "Tên quá dài", ROOT, ACTOR, NOW);
  }
}
