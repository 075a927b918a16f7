package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class PositionsTest {

  @Test
  void whatIsInAGapMayStillCome() {
    TrackingToken token = new GapAwareTrackingToken(20, List.of(12L, 15L));
    assertThat(Positions.complete(token, gap -> false)).isEqualTo(11);
    assertThat(Positions.reached(token)).isEqualTo(20);
  }

  @Test
  void nothingIsWaitedForInAGapThatIsGivenUp() {
    TrackingToken token = new GapAwareTrackingToken(20, List.of(12L, 15L));
    assertThat(Positions.complete(token, gap -> gap == 12)).isEqualTo(14);
    assertThat(Positions.complete(token, gap -> gap == 15)).isEqualTo(11);
    assertThat(Positions.complete(token, gap -> true)).isEqualTo(20);
  }

  @Test
  void aReplayIsWhereItIsNow() {
    TrackingToken before = new GapAwareTrackingToken(20, List.of());
    TrackingToken now = new GapAwareTrackingToken(5, List.of());
    assertThat(Positions.complete(ReplayToken.createReplayToken(before, now), gap -> false))
        .isEqualTo(5);
    assertThat(Positions.complete(ReplayToken.createReplayToken(before), gap -> false))
        .isEqualTo(-1);
  }

  @Test
  void beforeTheFirstEventThereIsNone() {
    assertThat(Positions.complete(null, gap -> false)).isEqualTo(-1);
    assertThat(Positions.reached(null)).isEqualTo(-1);
  }
}
