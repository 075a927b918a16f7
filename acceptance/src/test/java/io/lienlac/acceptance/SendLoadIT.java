package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The load run in a small form: that it measures something, not how much. */
@Stress
class SendLoadIT {

  private static final int PEOPLE = 300;

  @Test
  void measuresEachLetterThatItSends() {
    try (RunningSystem system = RunningSystem.fresh()) {
      List<SendLoad.Sent> letters = SendLoad.run(new SendLoad.Size(PEOPLE, 1, 20), system);

      assertThat(letters)
          .hasSize(1)
          .allSatisfy(
              letter -> {
                assertThat(letter.recipients()).isEqualTo(PEOPLE);
                assertThat(letter.acceptedMillis()).isPositive();
                assertThat(letter.arrivedSeconds() * 1e3).isGreaterThan(letter.acceptedMillis());
                assertThat(letter.ratio()).isPositive();
              });
    }
  }
}
