package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RebuildPaceTest {

  private static final String RUN = "unit-projection-2-1";
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final RebuildPace pace = new RebuildPace();

  @Test
  void whatIsLeftTakesAsLongForEachEventAsWhatIsDone() {
    pace.see(RUN, 99, 0);
    pace.see(RUN, 150, SECOND);
    assertThat(pace.remaining(RUN, 199, 499, 2 * SECOND)).contains(Duration.ofSeconds(6));
    assertThat(pace.remaining(RUN, 499, 499, 2 * SECOND)).contains(Duration.ZERO);
  }

  @Test
  void nothingIsKnownOfWhatHasNotMovedOrHasBegunAnew() {
    assertThat(pace.remaining(RUN, 10, 20, SECOND)).isEmpty();
    pace.see(RUN, 10, 0);
    assertThat(pace.remaining(RUN, 10, 20, SECOND)).isEmpty();
    pace.forget(RUN);
    assertThat(pace.remaining(RUN, 15, 20, SECOND)).isEmpty();
  }
}
