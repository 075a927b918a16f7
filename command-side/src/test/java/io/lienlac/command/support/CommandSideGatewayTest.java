package io.lienlac.command.support;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.operations.OperationsRefusal.NODE_OUTDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.command.Refused;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CommandSideGatewayTest {

  private record Touch(@TargetAggregateIdentifier UUID thingId) {}

  private static final UUID THING = new UUID(1, 2);

  private final EventStore store =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final ConflictRetries retries = new ConflictRetries();
  private final ObservationRegistry observations = ObservationRegistry.create();
  private final List<String> observed = new ArrayList<>();
  private final CommandSideGateway gateway = new CommandSideGateway(bus, retries, observations);
  private final AtomicInteger attempts = new AtomicInteger();

  CommandSideGatewayTest() {
    bus.registerHandlerInterceptor(new LoggedActorInterceptor());
    bus.registerHandlerInterceptor(new OutcomeInterceptor(store));
    observations.observationConfig().observationHandler(new Noted(observed));
  }

  @AfterEach
  void close() {
    retries.close();
  }

  @Test
  void answersWithTheAggregateThatTheCommandWasFor() {
    handle(attempt -> "whatever a handler returns");
    CommandOutcome outcome = gateway.sendAndWait(new Touch(THING));
    assertThat(outcome.effect()).isEqualTo(THING);
    assertThat(outcome.versions()).isEmpty();
  }

  @Test
  void answersWithHowFarTheAggregateIsThoughNothingWasLeftToDo() {
    for (int number = 0; number < 3; number++) {
      store.publish(new GenericDomainEventMessage<>("Thing", THING.toString(), number, "an event"));
    }
    handle(attempt -> "nothing left to do");
    CommandOutcome outcome = gateway.sendAndWait(new Touch(THING));
    assertThat(outcome.versions()).containsOnly(Map.entry(THING, 2L));
  }

  @Test
  void eachIsObservedByTypeAndOutcomeAndNothingElse() {
    handle(
        attempt -> {
          switch (attempt) {
            case 1 -> {
              return "done";
            }
            case 2 -> throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
            case 3 -> throw new CommandRefused(CHANGED_MEANWHILE);
            default -> throw new IllegalStateException("secret");
          }
        });
    gateway.sendAndWait(new Touch(THING));
    failure();
    failure();
    failure();
    assertThat(observed)
        .containsExactly(
            "lienlac.command{command=Touch, outcome=done}",
            "lienlac.command{command=Touch, outcome=refused}",
            "lienlac.command{command=Touch, outcome=conflict}",
            "lienlac.command{command=Touch, outcome=failed}");
  }

  @Test
  void theLogIsToldWhoActsWhileACommandIsHandledAndNotAfterwards() {
    Map<String, String> logged = new TreeMap<>();
    handle(
        attempt -> {
          logged.putAll(Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()));
          return "done";
        });
    MDC.put(CommandMetadata.CORRELATION_ID, "an outer one");
    try {
      gateway
          .send(
              new Touch(THING),
              MetaData.with(CommandMetadata.ACTOR_ID, "somebody")
                  .and(CommandMetadata.CORRELATION_ID, "a request")
                  .and(CommandMetadata.INPUT, "a text"))
          .join();
      assertThat(logged)
          .containsExactly(
              Map.entry("actorId", "somebody"), Map.entry("correlationId", "a request"));
      assertThat(MDC.getCopyOfContextMap())
          .containsExactly(Map.entry("correlationId", "an outer one"));
    } finally {
      MDC.clear();
    }
  }

  @Test
  void refusalsPassAsTheyAre() {
    CommandRefused refused = new CommandRefused(CHANGED_MEANWHILE, "somewhere");
    handle(
        attempt -> {
          throw refused;
        });
    assertThat(failure()).isSameAs(refused);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void whatDoesNotExistIsRefusedAsWhatIsNotAllowed() {
    handle(
        attempt -> {
          throw new AggregateNotFoundException(THING.toString(), "not there");
        });
    assertThat(failure())
        .isInstanceOfSatisfying(
            CommandRefused.class,
            refused ->
                assertThat(refused.refusals())
                    .isEqualTo(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "thingId")));
  }

  @Test
  void aConflictIsTriedAgain() {
    handle(
        attempt -> {
          if (attempt < 3) {
            throw new ConcurrencyException("another was first");
          }
          return attempt;
        });
    CommandOutcome outcome = gateway.sendAndWait(new Touch(THING));
    assertThat(outcome.effect()).isEqualTo(THING);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void aConflictThatDoesNotEndIsRefusedAfterFiveMoreAttempts() {
    handle(
        attempt -> {
          throw new ConcurrencyException("another was first");
        });
    assertThat(failure())
        .isInstanceOfSatisfying(
            CommandRefused.class,
            refused -> assertThat(refused.refusals()).isEqualTo(Refused.with(CHANGED_MEANWHILE)));
    assertThat(attempts).hasValue(6);
  }

  @Test
  void whatDependsOnANewerEventIsRefusedUntilANewerNodeIsAsked() {
    handle(
        attempt -> {
          throw new IllegalStateException(new NewerEvent("UnitMerged", "1"));
        });
    assertThat(failure())
        .isInstanceOfSatisfying(
            CommandRefused.class,
            refused -> assertThat(refused.refusals()).isEqualTo(Refused.with(NODE_OUTDATED)));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void whateverElseEscapesTellsNothingOfTheInside() {
    handle(
        attempt -> {
          throw new IllegalStateException("relation \"secret\" does not exist");
        });
    assertThat(failure())
        .isExactlyInstanceOf(CommandExecutionException.class)
        .hasNoCause()
        .hasMessage("Touch failed");
    assertThat(attempts).hasValue(1);
  }

  @Test
  void aBusThatCannotBeginTellsNothingOfTheInside() {
    bus.registerDispatchInterceptor(
        messages -> {
          throw new IllegalStateException("no connection to 10.0.0.1");
        });
    assertThat(failure())
        .isExactlyInstanceOf(CommandExecutionException.class)
        .hasNoCause()
        .hasMessage("Touch failed");
  }

  private void handle(IntFunction<Object> handler) {
    bus.subscribe(Touch.class.getName(), message -> handler.apply(attempts.incrementAndGet()));
  }

  private Throwable failure() {
    return catchThrowable(() -> gateway.sendAndWait(new Touch(THING)));
  }

  private record Noted(List<String> observed) implements ObservationHandler<Observation.Context> {

    @Override
    public void onStop(Observation.Context context) {
      observed.add(
          context.getName()
              + context.getAllKeyValues().stream()
                  .map(pair -> pair.getKey() + "=" + pair.getValue())
                  .collect(Collectors.joining(", ", "{", "}")));
      assertThat(context.getError()).isNull();
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }
}
