package io.lienlac.query.operations;

import static io.lienlac.query.operations.Upkeep.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.FindViewDigest;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.operations.RebuildState;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.query.support.Patient;
import io.lienlac.query.support.ProjectionRuns;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A view is made again beside the one that is shown. */
class ProjectionRebuildIT {

  /** More than a rebuild does before it hears that it is to stop. */
  private static final int MANY = 1_500;

  private static final int ENOUGH = 400;
  private static final String FIRST = "units_2";
  private static final String SECOND = "units_2_1";

  private final Upkeep upkeep = new Upkeep();

  @Test
  void whileWritesGoOnReadersSeeAllAndTheNewViewIsThatOfAReplay() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = rebuilding(fixture, ENOUGH);
      while (upkeep.projection(node).run() == 0) {
        assertThat(upkeep.found(node)).isEqualTo(100);
        upkeep.departments(1);
        node.append(upkeep.story.told());
        // It may go back a little, as there is more and more to do.
        Optional.ofNullable(upkeep.projection(node).rebuild())
            .ifPresent(rebuild -> assertThat(rebuild.percent()).isBetween(0, 100));
      }
      upkeep.awaitRebuild(node, RebuildState.DONE);
      assertThat(Objects.requireNonNull(upkeep.projection(node).rebuild()).percent())
          .isEqualTo(100);
      node.waitForViews();
      String shown = digest(node);
      assertThat(shown).isEqualTo(node.digests().get(SECOND));
      Patient.until(
          () ->
              !collections(node).contains(FIRST)
                  && !processors(node).contains("unit-projection-2"));
      assertThat(processors(node)).contains("unit-projection-2-1");
      node.replay();
      assertThat(node.digests()).containsEntry(SECOND, shown).doesNotContainKey(FIRST);
      assertThat(digest(node)).isEqualTo(shown);
    }
  }

  @Test
  void whatIsCancelledIsDroppedAndWhatIsShownStays() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = rebuilding(fixture, MANY);
      Patient.until(() -> collections(node).contains(SECOND));
      node.rebuild(UNITS, 1, "CANCELLED");
      Patient.until(
          () ->
              !collections(node).contains(SECOND)
                  && !processors(node).contains("unit-projection-2-1"));
      assertThat(upkeep.projection(node).run()).isZero();
      assertThat(upkeep.found(node)).isEqualTo(100);

      node.rebuild(UNITS, 2, "RUNNING");
      upkeep.awaitRun(node, 2);
      assertThat(upkeep.found(node)).isEqualTo(100);
    }
  }

  @Test
  void whatIsHeldUpGoesOnFromWhereItWasAfterARestartToo() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = rebuilding(fixture, MANY);
      Patient.until(() -> position(node) > 100);
      node.rebuild(UNITS, 1, "PAUSED");
      upkeep.awaitRebuild(node, RebuildState.PAUSED);
      Patient.until(() -> node.bean(ProjectionRuns.class).of("unit-projection-2-1").isEmpty());
      node.close();

      QuerySideNode again = fixture.node();
      Patient.until(() -> position(again) > 100);
      long held = position(again);
      upkeep.departments(1);
      again.show(upkeep.story.told());
      assertThat(position(again)).isEqualTo(held);
      assertThat(upkeep.projection(again).run()).isZero();
      again.rebuild(UNITS, 1, "RUNNING");
      upkeep.awaitRun(again, 1);
      again.waitForViews();
      assertThat(digest(again)).isEqualTo(again.digests().get(SECOND));
      Patient.until(() -> !collections(again).contains(FIRST));
    }
  }

  @Test
  void twoNodesShareItAndTheOneGoesOnWhereTheOtherEnds() {
    upkeep.departments(ENOUGH);
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode first = fixture.node();
      first.show(upkeep.story.told());
      QuerySideNode second = fixture.node();
      first.rebuild(UNITS, 1, "RUNNING");
      Patient.until(() -> position(second) > 0);
      first.close();
      upkeep.awaitRun(second, 1);
      upkeep.departments(1);
      second.show(upkeep.story.told());
      assertThat(digest(second)).isEqualTo(second.digests().get(SECOND));

      QuerySideNode third = fixture.node();
      third.waitForViews();
      assertThat(upkeep.projection(third).run()).isEqualTo(1);
      assertThat(upkeep.found(third)).isEqualTo(100);
    }
  }

  @Test
  void whatWasDoneWhenItsNodeDiedIsShownByAnother() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = rebuilding(fixture, MANY);
      Patient.until(() -> position(node) > 100);
      node.rebuild(UNITS, 1, "DONE");
      node.close();

      QuerySideNode again = fixture.node();
      upkeep.departments(1);
      again.append(upkeep.story.told());
      upkeep.awaitRun(again, 1);
      again.waitForViews();
      assertThat(digest(again)).isEqualTo(again.digests().get(SECOND));
    }
  }

  @Test
  void allViewsCanBeRebuiltAtOnceAndComeOutTheSame() {
    upkeep.departments(20);
    upkeep.letter();
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(upkeep.story.told());
      List<ProjectionView> before = all(node);
      List<String> digests = digests(node, before);
      before.forEach(each -> node.rebuild(each.name(), 1, "RUNNING"));
      Patient.until(() -> all(node).stream().allMatch(each -> each.run() == 1));
      node.waitForViews();
      assertThat(digests(node, before)).isEqualTo(digests).doesNotContain("null");
    }
  }

  @Test
  void nobodyElseIsToldAnything() {
    upkeep.departments(1);
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(upkeep.story.told());
      Scope scope = upkeep.scope(node);
      Scope nobody = new Scope(scope.person(), scope.today(), List.of());
      assertThat(node.query(new FindProjections(nobody)).allowed()).isFalse();
      assertThat(node.query(new FindProjections(nobody)).projections()).isEmpty();
      assertThat(node.query(new FindViewDigest(nobody, UNITS)).digest()).isNull();
    }
  }

  /** A node that has shown so many departments, and begins to rebuild the view of units. */
  private QuerySideNode rebuilding(QuerySideFixture fixture, int departments) {
    upkeep.departments(departments);
    QuerySideNode node = fixture.node();
    node.show(upkeep.story.told());
    node.rebuild(UNITS, 1, "RUNNING");
    return node;
  }

  private List<ProjectionView> all(QuerySideNode node) {
    return node.query(new FindProjections(upkeep.scope(node))).projections();
  }

  private List<String> digests(QuerySideNode node, List<ProjectionView> projections) {
    return projections.stream()
        .map(
            each ->
                String.valueOf(
                    node.query(new FindViewDigest(upkeep.scope(node), each.name())).digest()))
        .toList();
  }

  private String digest(QuerySideNode node) {
    return String.valueOf(node.query(new FindViewDigest(upkeep.scope(node), UNITS)).digest());
  }

  private long position(QuerySideNode node) {
    ProjectionView now = upkeep.projection(node);
    return now.rebuild() == null ? -1 : now.rebuild().position();
  }

  private static Set<String> collections(QuerySideNode node) {
    return node.views().listCollectionNames().into(new HashSet<>());
  }

  private static Set<String> processors(QuerySideNode node) {
    Set<String> processors = new HashSet<>();
    for (Document token : node.views().getCollection(DeclaredIndexes.TOKENS).find()) {
      processors.add(token.getString("processorName"));
    }
    return processors;
  }
}
