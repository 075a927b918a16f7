package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.WithoutViews;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.archive.ArchiveUnavailable;
import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.FindViewDigest;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.support.Patient;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The archive's index is made again beside the one that is searched. */
@WithoutViews
class ArchiveRebuildIT {

  private static final String ARCHIVE = DirectiveSearchIndexer.DEFINITION.name();
  private static final String FIRST = DirectiveSearchIndexer.DEFINITION.collection();
  private static final String SECOND = DirectiveSearchIndexer.DEFINITION.inRun(1).collection();
  private static final int LETTERS = 1_200;

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final PersonId administrator =
      story.person("Nguyễn Văn Bình", ministry, Position.ADMINISTRATOR);

  @Test
  void whileLettersArriveItIsMadeAgainAndComesOutTheSame() {
    letters(LETTERS);
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode first = fixture.node();
      first.show(story.told());
      assertThat(digest(first)).isEqualTo(first.digests().get(FIRST)).startsWith(LETTERS + ":");
      QuerySideNode second = fixture.node();
      first.rebuild(ARCHIVE, 1, "RUNNING");
      int more = 0;
      while (archive(second).run() == 0) {
        letters(1);
        more++;
        second.append(story.told());
      }
      first.waitForViews();
      assertThat(archive(first).run()).isEqualTo(1);
      assertThat(digest(first))
          .isEqualTo(first.digests().get(SECOND))
          .isEqualTo(digest(second))
          .startsWith((LETTERS + more) + ":");
      Patient.until(() -> indexes(fixture).equals(List.of(SECOND)));

      String rebuilt = digest(second);
      second.close();
      first.replay();
      assertThat(digest(first)).isEqualTo(rebuilt);
      assertThat(first.deadLetters()).isZero();
    }
  }

  @Test
  void whatIsCancelledIsDropped() {
    letters(LETTERS);
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(story.told());
      node.rebuild(ARCHIVE, 1, "RUNNING");
      Patient.until(() -> indexes(fixture).contains(SECOND));
      node.rebuild(ARCHIVE, 1, "CANCELLED");
      Patient.until(() -> indexes(fixture).equals(List.of(FIRST)));
      assertThat(archive(node).run()).isZero();
      assertThat(digest(node)).startsWith(LETTERS + ":");
    }
  }

  @Test
  void aNodeThatStartsWithoutElasticsearchFindsTheRebuiltIndexLater() {
    letters(1);
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(story.told());
      node.rebuild(ARCHIVE, 1, "RUNNING");
      Patient.until(() -> archive(node).run() == 1);
      node.close();
      // As the node would have done some time later.
      fixture.archive().drop(fixture.archive().prefix() + "_" + FIRST);

      fixture.archiveGate().shut();
      QuerySideNode again = fixture.node();
      assertThatThrownBy(() -> digest(again)).hasCauseInstanceOf(ViewNotReady.class);
      letters(1);
      again.append(story.told());
      fixture.archiveGate().open();
      again.waitForViews();
      assertThat(archive(again).run()).isEqualTo(1);
      assertThat(digest(again)).startsWith("2:");
      assertThat(indexes(fixture)).containsExactly(SECOND);

      fixture.archiveGate().shut();
      assertThatThrownBy(() -> digest(again)).hasCauseInstanceOf(ArchiveUnavailable.class);
      fixture.archiveGate().open();
    }
  }

  private void letters(int count) {
    for (int i = 0; i < count; i++) {
      story.letter(ministry, Urgency.NORMAL, Story.NOW, 1, List.of(), "Công văn " + i);
    }
  }

  private static List<String> indexes(QuerySideFixture fixture) {
    String prefix = fixture.archive().prefix() + "_";
    return fixture.archive().names().stream().map(name -> name.substring(prefix.length())).toList();
  }

  private ProjectionView archive(QuerySideNode node) {
    return node.query(new FindProjections(scope(node))).projections().stream()
        .filter(each -> each.name().equals(ARCHIVE))
        .findFirst()
        .orElseThrow();
  }

  private String digest(QuerySideNode node) {
    return Objects.requireNonNull(node.query(new FindViewDigest(scope(node), ARCHIVE)).digest());
  }

  private Scope scope(QuerySideNode node) {
    return node.query(new FindScope(administrator, Instant.now()));
  }
}
