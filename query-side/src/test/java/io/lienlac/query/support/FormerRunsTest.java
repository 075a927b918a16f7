package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormerRunsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final Duration LONG = Duration.ofDays(7).plusMillis(1);
  private static final ProjectionDefinition UNITS =
      ProjectionDefinition.of("unit-projection", null, "units", 2);
  private static final ProjectionDefinition FORMER = UNITS.inGeneration(1);

  private final FakeViewStore store = new FakeViewStore(UNITS);
  private final FormerRuns runs = new FormerRuns(store, Clock.fixed(NOW, ZoneOffset.UTC));
  private final Map<String, Instant> touched = new HashMap<>();

  @BeforeEach
  void allWasLeftLongAgo() {
    for (ProjectionDefinition run :
        new ProjectionDefinition[] {FORMER, FORMER.inRun(3), UNITS, UNITS.inGeneration(3)}) {
      touched.put(run.processor(), NOW.minus(LONG));
    }
    touched.put("other-projection-1", NOW.minus(LONG));
  }

  @Test
  void allRunsOfFormerGenerationsAreLeftAndNoneOfAnyOther() {
    store.show(UNITS);
    assertThat(left())
        .containsOnly(
            Map.entry(FORMER.processor(), FORMER),
            Map.entry(FORMER.inRun(3).processor(), FORMER.inRun(3)));
  }

  @Test
  void whatWasWorkedAtLatelyIsNot() {
    store.show(UNITS);
    touched.put(FORMER.processor(), NOW.minus(LONG).plusMillis(1));
    assertThat(left()).containsOnlyKeys(FORMER.inRun(3).processor());
  }

  @Test
  void whileThisCodesGenerationIsNotShownNothingIs() {
    assertThat(left()).isEmpty();
    store.show(UNITS.inGeneration(3));
    assertThat(left()).isEmpty();
  }

  @Test
  void ofWhatNobodyKnowsWhenItWasWorkedAtNothingIs() {
    store.show(UNITS);
    assertThat(runs.left(positions(time -> Map.of()))).isEmpty();
  }

  private Map<String, ProjectionDefinition> left() {
    return runs.left(positions(time -> Map.of(0, new StoredToken(Optional.empty(), time))));
  }

  private RunPositions positions(Function<Instant, Map<Integer, StoredToken>> segments) {
    Map<String, Map<Integer, StoredToken>> tokens = new HashMap<>();
    touched.forEach((processor, time) -> tokens.put(processor, segments.apply(time)));
    return new RunPositions(tokens);
  }
}
