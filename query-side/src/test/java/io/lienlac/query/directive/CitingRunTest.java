package io.lienlac.query.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CitingRunTest {

  private static final DirectiveId CITED = new DirectiveId(new UUID(0, 1));
  private static final DirectiveId ALSO_CITED = new DirectiveId(new UUID(0, 2));
  private static final UnitId ISSUER = new UnitId(new UUID(0, 3));

  /** The one sent last first, as they are looked at. */
  private static final List<Citation> CITING =
      IntStream.range(0, 10).mapToObj(i -> citing(100 - i, CITED)).toList();

  @Test
  void whatMayNotBeSeenLeavesNoGap() {
    CitingRun run = new CitingRun(Set.of(CITED), new PageRequest(2, null));
    run.look(CITING.subList(0, 4), readable(1));
    assertThat(run.open()).containsExactly(CITED);
    run.look(CITING.subList(4, 8), readable(5, 7));
    assertThat(run.open()).isEmpty();
    assertThat(page(run, CITED)).isEqualTo(shown(true, false, 1, 5));
    assertThat(run.reached(CITED)).isNull();
  }

  @Test
  void nothingFollowsWhenAllOthersMayNotBeSeen() {
    CitingRun run = new CitingRun(Set.of(CITED), new PageRequest(2, null));
    run.look(CITING, readable(1, 5));
    run.end();
    assertThat(page(run, CITED)).isEqualTo(shown(false, false, 1, 5));
    assertThat(run.reached(CITED)).isNull();
  }

  @Test
  void aLaterPageIsLookedForBehindTheFormer() {
    String after = CITING.get(5).place();
    CitingRun run = new CitingRun(Set.of(CITED), new PageRequest(2, after));
    assertThat(run.reached()).isEqualTo(after);
    run.look(CITING.subList(6, 10), readable(7));
    run.end();
    assertThat(page(run, CITED)).isEqualTo(shown(false, true, 7));
  }

  @Test
  void eachCitedLetterHasAPageOfItsOwn() {
    Citation both = citing(200, CITED, ALSO_CITED);
    CitingRun run = new CitingRun(Set.of(CITED, ALSO_CITED), new PageRequest(1, null));
    run.look(List.of(both), Set.of(both.letter()));
    run.look(CITING, readable(0));
    assertThat(run.open()).containsExactly(ALSO_CITED);
    run.end();
    assertThat(run.page(CITED, Map.of(both.letter(), "both")))
        .isEqualTo(new Page<>(List.of("both"), List.of(both.place()), true, false));
    assertThat(run.page(ALSO_CITED, Map.of(both.letter(), "both")))
        .isEqualTo(new Page<>(List.of("both"), List.of(both.place()), false, false));
    assertThat(run.letters()).containsExactly(both.letter());
  }

  @Test
  void whereLookingEndedEarlyATimeSaysFromWhereToGoOn() {
    CitingRun run = new CitingRun(Set.of(CITED), new PageRequest(2, null));
    run.look(CITING.subList(0, 5), readable(1));
    assertThat(page(run, CITED)).isEqualTo(shown(true, false, 1));
    String goOn = run.reached(CITED);
    assertThat(goOn).isNotNull().doesNotContain(CITING.get(4).letter().toString());
    assertThat(goOn).isGreaterThan(CITING.get(3).place()).isLessThan(CITING.get(4).place());
    assertThat(new CitingRun(Set.of(CITED), new PageRequest(2, goOn)).reached(CITED))
        .isEqualTo(goOn);
  }

  @Test
  void whereTheLastOneLookedAtIsShownItSaysFromWhereToGoOn() {
    CitingRun run = new CitingRun(Set.of(CITED), new PageRequest(2, null));
    run.look(CITING.subList(0, 5), readable(4));
    assertThat(page(run, CITED)).isEqualTo(shown(true, false, 4));
    assertThat(run.reached(CITED)).isNull();
  }

  private static Page<Citation> page(CitingRun run, DirectiveId cited) {
    return run.page(
        cited, CITING.stream().collect(Collectors.toMap(Citation::letter, Function.identity())));
  }

  private static Page<Citation> shown(boolean more, boolean former, int... which) {
    List<Citation> items = IntStream.of(which).mapToObj(CITING::get).toList();
    return new Page<>(items, items.stream().map(Citation::place).toList(), more, former);
  }

  private static Set<DirectiveId> readable(int... which) {
    return IntStream.of(which).mapToObj(i -> CITING.get(i).letter()).collect(Collectors.toSet());
  }

  private static Citation citing(int second, DirectiveId... cited) {
    DirectiveId letter = new DirectiveId(new UUID(1, second));
    return new Citation(
        letter, ISSUER, List.of(cited), NewestFirst.place(Instant.ofEpochSecond(second), letter));
  }
}
