package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Stress;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.SharedWork;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens when an event, or a whole database, cannot be written. */
@Stress
class ProjectionFailureIT {

  private static final String UNITS = "unit-projection-2";

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);

  @Test
  void onlyTheEventAtFaultAndItsFollowersAreDeadLettered() {
    UnitId bad = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở xấu", ministry);
    UnitId good = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở tốt", ministry);
    story.renamed(bad, "Sở rất xấu");
    story.renamed(good, "Sở rất tốt");
    List<StoredFact> facts = story.told();
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.views()
          .getCollection("units_2")
          .insertOne(new Document("_id", bad.toString()).append("names", "not a document"));
      node.show(facts);
      assertThat(node.deadLetters()).isEqualTo(2);
      assertThat(node.bean(DeadLetterTable.class).read(UNITS, null, null, 10))
          .extracting(DeadLetterRow::sequence)
          .containsExactly(bad.toString(), bad.toString());
      assertThat(unit(node, good).get("version")).isEqualTo(1L);
      assertThat(unit(node, bad)).hasSize(2);

      node.views().getCollection("units_2").deleteOne(new Document("_id", bad.toString()));
      node.running(UNITS).deadLetters().processAny();
      assertThat(node.deadLetters()).isZero();
      assertThat(node.digests()).isEqualTo(QuerySideFixture.digestsOf(facts));
    }
  }

  @Test
  void aDocumentTooLargeIsDeadLetteredAlone() {
    List<Recipient> nobody = List.of();
    story.letter(ministry, Urgency.NORMAL, Story.NOW, 1, nobody, "x".repeat(17_000_000));
    story.letter(ministry, Urgency.NORMAL, Story.NOW, 1, nobody, "short");
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(story.told());
      assertThat(node.deadLetters()).isEqualTo(1);
      assertThat(node.views().getCollection("directives_3").countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void whileMongodbIsAwayNothingIsDeadLetteredAndAfterwardsNothingIsMissing() throws Exception {
    mongodbIsAway(Duration.ofSeconds(8));
  }

  @Test
  @Tag("endurance")
  void aMinuteWithoutMongodbLosesNothing() throws Exception {
    mongodbIsAway(Duration.ofMinutes(1));
  }

  private void mongodbIsAway(Duration time) throws InterruptedException {
    List<StoredFact> facts = new ArrayList<>(story.told());
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(facts);
      fixture.gate().shut();
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        letter();
        List<StoredFact> more = story.told();
        node.append(more);
        facts.addAll(more);
        Thread.sleep(50);
      }
      fixture.gate().open();
      node.waitForViews();
      assertThat(node.deadLetters()).isZero();
      assertThat(node.digests()).isEqualTo(QuerySideFixture.digestsOf(facts));
    }
  }

  @Test
  void twoNodesShareTheWork() {
    SharedWork.check(story, 40, this::letter);
  }

  private void letter() {
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      recipients.add(new Recipient(RecipientKind.PERSON, UUID.randomUUID(), Purpose.ACTION));
    }
    story.letter(ministry, Urgency.NORMAL, Story.NOW, 20, recipients);
  }

  private static Document unit(QuerySideNode node, UnitId unit) {
    return node.views()
        .getCollection("units_2")
        .find(new Document("_id", unit.toString()))
        .into(new ArrayList<>())
        .getFirst();
  }
}
