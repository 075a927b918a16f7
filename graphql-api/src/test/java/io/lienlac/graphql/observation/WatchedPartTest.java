package io.lienlac.graphql.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class WatchedPartTest {

  private Health health = Health.up().build();
  private Instant now = Instant.parse("2026-09-01T00:00:00Z");
  private final WatchedPart part = new WatchedPart("files", () -> health, () -> now);

  @Test
  void whatNobodyHasLookedAtIsNotWell() {
    assertThat(part.isWell()).isFalse();
  }

  @Test
  void itIsAsItWasFoundLast() {
    part.look();
    assertThat(part.isWell()).isTrue();

    health = Health.down().build();
    assertThat(part.isWell()).isTrue();
    part.look();
    assertThat(part.isWell()).isFalse();

    health = Health.up().build();
    part.look();
    assertThat(part.isWell()).isTrue();
  }

  @Test
  void whatHasNotAnsweredForLongIsNotWell() {
    part.look();
    now = now.plus(WatchedPart.LONGEST_SILENCE).minusMillis(1);
    assertThat(part.isWell()).isTrue();
    now = now.plusMillis(1);
    assertThat(part.isWell()).isFalse();
  }
}
