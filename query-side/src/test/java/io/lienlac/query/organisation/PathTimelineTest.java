package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.support.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTimelineTest {

  private static final String EVER = Values.OPEN_BEGINNING;
  private static final String END = Values.OPEN_END;

  private final Map<String, List<Placement>> placements = new HashMap<>();

  PathTimelineTest() {
    placements.put("root", List.of(new Placement(null, "2000-01-01")));
    placements.put("a", List.of(new Placement("root", "2000-01-01")));
    placements.put("b", List.of(new Placement("root", "2000-01-01")));
  }

  @Test
  void theFirstPlacementReachesBackForEverAndTheLastForward() {
    assertThat(of("a")).containsExactly(new PathSegment(EVER, END, List.of("root", "a")));
  }

  @Test
  void aMoveOfAUnitTakesThoseBelowAlong() {
    placements.put(
        "s", List.of(new Placement("a", "2001-01-01"), new Placement("b", "2030-07-01")));
    placements.put("t", List.of(new Placement("s", "2005-01-01")));
    assertThat(of("t"))
        .containsExactly(
            new PathSegment(EVER, "2030-07-01", List.of("root", "a", "s", "t")),
            new PathSegment("2030-07-01", END, List.of("root", "b", "s", "t")));
  }

  @Test
  void onlyTheTimeUnderAParentHasTheParentsMoves() {
    placements.put(
        "p", List.of(new Placement("a", "2001-01-01"), new Placement("b", "2020-01-01")));
    placements.put(
        "s", List.of(new Placement("p", "2001-01-01"), new Placement("a", "2010-01-01")));
    assertThat(of("s"))
        .containsExactly(
            new PathSegment(EVER, "2010-01-01", List.of("root", "a", "p", "s")),
            new PathSegment("2010-01-01", END, List.of("root", "a", "s")));
  }

  @Test
  void aMoveToWhereItStandsIsNone() {
    placements.put(
        "s", List.of(new Placement("a", "2001-01-01"), new Placement("a", "2010-01-01")));
    assertThat(of("s")).containsExactly(new PathSegment(EVER, END, List.of("root", "a", "s")));
  }

  @Test
  void aParentNotKnownYetStandsForItself() {
    placements.put("s", List.of(new Placement("later", "2001-01-01")));
    assertThat(of("s")).containsExactly(new PathSegment(EVER, END, List.of("later", "s")));
  }

  @Test
  void aCircleHasAnEnd() {
    placements.put("x", List.of(new Placement("y", "2001-01-01")));
    placements.put("y", List.of(new Placement("x", "2001-01-01")));
    assertThat(of("x")).hasSize(1);
  }

  private List<PathSegment> of(String unit) {
    return new PathTimeline(placements).of(unit);
  }
}
