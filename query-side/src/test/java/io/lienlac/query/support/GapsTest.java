package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapsTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Gaps gaps = new Gaps();

  @Test
  void aGapIsGivenUpAMinuteAfterItWasSeen() {
    gaps.see(Set.of(12L), 0);
    gaps.see(Set.of(12L, 15L), MINUTE);
    assertThat(gaps.isGivenUp(12, MINUTE)).isFalse();
    assertThat(gaps.isGivenUp(12, MINUTE + 1)).isTrue();
    assertThat(gaps.isGivenUp(15, MINUTE + 1)).isFalse();
  }

  @Test
  void aGapThatWasNeverSeenIsNotGivenUp() {
    assertThat(gaps.isGivenUp(12, Long.MAX_VALUE)).isFalse();
  }

  @Test
  void whatWasFilledMeanwhileIsForgotten() {
    gaps.see(Set.of(12L), 0);
    gaps.see(Set.of(), 1);
    gaps.see(Set.of(12L), MINUTE);
    assertThat(gaps.isGivenUp(12, MINUTE + 1)).isFalse();
  }
}
