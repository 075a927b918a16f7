package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Stress;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.SharedWork;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.support.Patient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens while Elasticsearch cannot be reached. */
@Stress
class ArchiveFailureIT {

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final UnitId school = story.school("Trường", ministry, SchoolLevel.PRIMARY);
  private final PersonId director = story.person("Lê Văn Tâm", ministry, Position.DIRECTOR);
  private final Recipient recipient =
      new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);

  @Test
  void whileItIsAwayNothingIsDeadLetteredAndAfterwardsNothingIsMissing() {
    isAway(Duration.ofSeconds(8));
  }

  @Test
  @Tag("endurance")
  void fiveMinutesWithoutItLoseNothing() {
    isAway(Duration.ofMinutes(5));
  }

  private void isAway(Duration time) {
    List<StoredFact> facts = new ArrayList<>(story.told());
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(facts);
      fixture.archiveGate().shut();
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        DirectiveId letter = letter();
        List<StoredFact> more = story.told();
        node.append(more);
        facts.addAll(more);
        Patient.until(() -> isShown(node, letter));
      }
      fixture.archiveGate().open();
      node.waitForViews();
      assertThat(node.deadLetters()).isZero();
      assertThat(node.digests()).isEqualTo(QuerySideFixture.digestsOf(facts));
    }
  }

  @Test
  void aNodeThatStartsWithoutItCatchesUpWhenItIsThere() {
    DirectiveId letter = letter();
    List<StoredFact> facts = story.told();
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      fixture.archiveGate().shut();
      QuerySideNode node = fixture.node();
      node.append(facts);
      Patient.until(() -> isShown(node, letter));
      fixture.archiveGate().open();
      node.waitForViews();
      assertThat(node.deadLetters()).isZero();
      assertThat(node.digests()).isEqualTo(QuerySideFixture.digestsOf(facts));
    }
  }

  @Test
  void twoNodesShareTheWork() {
    SharedWork.check(story, 20, this::letter);
  }

  private DirectiveId letter() {
    DirectiveId letter =
        story.letter(ministry, Urgency.NORMAL, Story.NOW, 1, List.of(recipient), "Hoà bình");
    story.acknowledged(letter, recipient, director);
    return letter;
  }

  private boolean isShown(QuerySideNode node, DirectiveId letter) {
    return !node.query(
            new FindDirectives(node.query(new FindScope(director, Instant.now())), Set.of(letter)))
        .directives()
        .isEmpty();
  }
}
