package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GapsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final Instant LATER = NOW.plus(Gap.PATIENCE);

  private final Gaps gaps = new Gaps();

  @Test
  void whatAppearsPartsAGap() {
    gaps.open(new Gap(10, 20, 100, NOW));
    gaps.fill(15);
    assertThat(gaps.all())
        .containsExactly(new Gap(10, 14, 100, NOW), new Gap(16, 20, 100, NOW));
    gaps.fill(10);
    gaps.fill(20);
    gaps.fill(21);
    gaps.fill(9);
    assertThat(gaps.all())
        .containsExactly(new Gap(11, 14, 100, NOW), new Gap(16, 19, 100, NOW));
    assertThat(gaps.contains(11)).isTrue();
    assertThat(gaps.contains(15)).isFalse();
  }

  @Test
  void aGapOfNothingIsNone() {
    gaps.open(new Gap(10, 9, 100, NOW));
    gaps.open(new Gap(10, 10, 100, NOW));
    gaps.fill(10);
    assertThat(gaps.all()).isEmpty();
  }

  @Test
  void isSettledBeforeTheFirstGap() {
    assertThat(gaps.settled(30)).isEqualTo(30);
    gaps.open(new Gap(10, 20, 100, NOW));
    gaps.open(new Gap(25, 25, 100, NOW));
    assertThat(gaps.settled(30)).isEqualTo(9);
  }

  /** Both the transactions and the time must have gone by. */
  @Test
  void isGivenUpWhenNothingCanFillItAnyMore() {
    gaps.open(new Gap(10, 20, 100, NOW));
    gaps.giveUp(new Horizon(99, 200), LATER.plusSeconds(3_600));
    gaps.giveUp(new Horizon(200, 200), LATER.minusMillis(1));
    assertThat(gaps.all()).hasSize(1);
    gaps.giveUp(new Horizon(100, 200), LATER);
    assertThat(gaps.all()).isEmpty();
  }
}
