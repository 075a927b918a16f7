package io.lienlac.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.organisation.CompleteErasure;
import io.lienlac.command.organisation.ConfirmErasure;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureRunTest {

  private static final PersonId PERSON = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00.123456Z");

  private final FakeErasures erasures = new FakeErasures(PERSON);
  private final List<Object> sent = new ArrayList<>();
  private final List<ErasureStage> tried = new ArrayList<>();
  private final Set<ErasureStage> failing = EnumSet.noneOf(ErasureStage.class);
  private final Set<ErasureStage> early = EnumSet.noneOf(ErasureStage.class);
  private final ErasureRun run =
      new ErasureRun(
          erasures,
          Stream.of(ErasureStage.values()).map(this::step),
          gateway(),
          (person, erasure, at) -> "receipt",
          InstantSource.fixed(NOW));

  @BeforeEach
  void begin() {
    erasures.done(PERSON, ErasureStage.KEY, NOW);
    erasures.done(PERSON, ErasureStage.DIRECTORY, NOW);
  }

  @Test
  void everyStepIsDoneInItsOrderAndThenThereIsAReceipt() {
    run.goOn();
    assertThat(sent).containsExactly(new ConfirmErasure(PERSON, NOW));
    assertThat(erasures.stages()).endsWith(ErasureStage.VIEWS_AGAIN);
    run.compact();
    assertThat(erasures.stages()).containsExactly(ErasureStage.values());
    assertThat(sent).last().isEqualTo(new CompleteErasure(PERSON, "receipt", NOW));
  }

  @Test
  void aStepThatFailsHoldsUpThoseAfterItAndIsTriedAgain() {
    failing.add(ErasureStage.ACCOUNTS);
    run.goOn();
    run.compact();
    assertThat(erasures.stages()).endsWith(ErasureStage.FILES);
    assertThat(sent).isEmpty();
    failing.clear();
    run.goOn();
    assertThat(erasures.stages()).endsWith(ErasureStage.VIEWS_AGAIN);
    assertThat(erasures.person(PERSON).accounts()).isEmpty();
  }

  @Test
  void aStepThatIsTooEarlyIsDoneLater() {
    early.add(ErasureStage.VIEWS);
    run.goOn();
    assertThat(erasures.stages()).endsWith(ErasureStage.ACCOUNTS);
    early.clear();
    run.goOn();
    assertThat(tried).containsOnlyOnce(ErasureStage.FILES).contains(ErasureStage.VIEWS_AGAIN);
  }

  private ErasureStep step(ErasureStage stage) {
    return new ErasureStep() {
      @Override
      public ErasureStage stage() {
        return stage;
      }

      @Override
      public Set<PersonId> carryOut(List<ErasedPerson> persons) {
        tried.add(stage);
        if (failing.contains(stage)) {
          throw new IllegalStateException("away");
        }
        return early.contains(stage) ? Set.of() : Set.of(PERSON);
      }
    };
  }

  private CommandGateway gateway() {
    return (CommandGateway)
        Proxy.newProxyInstance(
            CommandGateway.class.getClassLoader(),
            new Class<?>[] {CommandGateway.class},
            (proxy, method, arguments) -> {
              sent.add(arguments[0]);
              return null;
            });
  }
}
