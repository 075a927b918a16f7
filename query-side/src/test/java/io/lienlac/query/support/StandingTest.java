package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final long HEAD = 10;
  private static final ProjectionDefinition RUN = ProjectionDefinition.of("some", null, "some", 3);

  @Test
  void theSegmentThatIsFurthestBehindTellsTheLag() {
    assertThat(of(List.of(at(10), at(7)))).isEqualTo(new Standing(7, 3, Duration.ofSeconds(7), 0));
  }

  @Test
  void nothingLagsAtTheLastEventOrPastIt() {
    assertThat(of(List.of(at(10)))).isEqualTo(new Standing(10, 0, Duration.ZERO, 0));
    assertThat(of(List.of(at(11)))).isEqualTo(new Standing(11, 0, Duration.ZERO, 0));
  }

  @Test
  void withoutATokenEverythingIsStillToCome() {
    Standing notBegun = of(List.of(Optional.empty(), at(10)));
    assertThat(notBegun).isEqualTo(new Standing(-1, 11, Duration.ofSeconds(-1), 0));
    assertThat(of(List.of())).isEqualTo(notBegun);
  }

  @Test
  void aGapThatSeveralSegmentsSeeIsOne() {
    assertThat(of(List.of(at(10, 4L, 5L), at(9, 5L, 6L)))).returns(3, Standing::gaps);
  }

  private static Standing of(List<Optional<TrackingToken>> segments) {
    Map<Integer, StoredToken> numbered = new HashMap<>();
    segments.forEach(token -> numbered.put(numbered.size(), new StoredToken(token, Instant.EPOCH)));
    return Standing.of(
        RUN, new RunPositions(Map.of(RUN.processor(), numbered)), HEAD, Duration::ofSeconds);
  }

  private static Optional<TrackingToken> at(long position, Long... gaps) {
    return Optional.of(GapAwareTrackingToken.newInstance(position, Set.of(gaps)));
  }
}
