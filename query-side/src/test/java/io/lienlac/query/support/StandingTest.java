package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final long HEAD = 10;

  @Test
  void theSegmentThatIsFurthestBehindTellsTheLag() {
    assertThat(of(List.of(at(10), at(7))))
        .returns(3L, Standing::lagEvents)
        .returns(70.0, Standing::lagSeconds);
  }

  @Test
  void nothingLagsAtTheLastEventOrPastIt() {
    assertThat(of(List.of(at(10))))
        .returns(0L, Standing::lagEvents)
        .returns(0.0, Standing::lagSeconds);
    assertThat(of(List.of(at(11))))
        .returns(0L, Standing::lagEvents)
        .returns(0.0, Standing::lagSeconds);
  }

  @Test
  void withoutATokenEverythingIsStillToCome() {
    Standing notBegun = of(List.of(Optional.empty(), at(10)));
    assertThat(notBegun).returns(11L, Standing::lagEvents).returns(-10.0, Standing::lagSeconds);
    assertThat(of(List.of())).isEqualTo(notBegun);
  }

  @Test
  void aGapThatSeveralSegmentsSeeIsOne() {
    assertThat(of(List.of(at(10, 4L, 5L), at(9, 5L, 6L)))).returns(3, Standing::gaps);
  }

  @Test
  void readersSeeItUnlessItIsHidden() {
    assertThat(of(List.of(at(10)))).returns(1, Standing::shown).returns(2L, Standing::deadLetters);
    assertThat(Standing.of(List.of(at(10)), HEAD, position -> 0, 0, true))
        .returns(0, Standing::shown);
  }

  private static Standing of(List<Optional<TrackingToken>> segments) {
    return Standing.of(segments, HEAD, position -> position * 10, 2, false);
  }

  private static Optional<TrackingToken> at(long position, Long... gaps) {
    return Optional.of(GapAwareTrackingToken.newInstance(position, Set.of(gaps)));
  }
}
