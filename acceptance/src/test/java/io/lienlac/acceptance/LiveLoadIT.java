package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Stress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How soon a letter is heard of by all to whom it is sent, each of whom listens on one node. In
 * each round it is the last of them that counts, from before the letter goes out until its event
 * has come over the last WebSocket; the median of the rounds has to be within two seconds.
 */
@Stress
class LiveLoadIT {

  private static final int ROUNDS = 6;
  private static final Duration LAST = Duration.ofSeconds(2);

  @Test
  void twoHundredHearOfALetterWithinTwoSeconds() {
    hear(200);
  }

  @Test
  @Tag("endurance")
  void twoThousandHearOfALetterWithinTwoSeconds() {
    hear(2_000);
  }

  /** The first round warms up. */
  private static void hear(int people) {
    List<Long> millis = new ArrayList<>();
    try (LiveLoad load = LiveLoad.of(people)) {
      load.send();
      for (int round = 1; round < ROUNDS; round++) {
        millis.add(load.send().toMillis());
      }
    }
    millis.sort(null);
    System.out.printf(
        "%,d open subscriptions: the last one hears %s ms after a letter is sent, median %d%n",
        people, millis, millis.get(millis.size() / 2));
    assertThat(Duration.ofMillis(millis.get(millis.size() / 2))).isLessThan(LAST);
  }
}
