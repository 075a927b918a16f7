package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.FollowUps;
import io.lienlac.query.InspectorsActs;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import io.lienlac.query.ToldTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every view comes out the same, whatever way its events came. How quickly it does is measured by
 * the benchmark, projection by projection.
 */
class ProjectionReplayIT {

  private static final int COLLECTIONS = 12;
  private static final int INDEXES = 1;

  /** Where an event lies in the store is another matter in another order. */
  private static final String[] PLACES_IN_THE_STORE = {
    "placeInStore", "lastFirst", "arrived", "changed"
  };

  private static final List<StoredFact> FACTS = facts();
  private static final Map<String, String> EXPECTED = build(FACTS);

  @Test
  void aReplayMakesTheSameViews() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(FACTS);
      assertThat(node.digests()).hasSize(COLLECTIONS + INDEXES).isEqualTo(EXPECTED);
      long last = node.head();
      node.replay();
      assertThat(node.digests()).isEqualTo(EXPECTED);
      assertThat(node.head()).as("nothing is said again").isEqualTo(last);
    }
  }

  @Test
  void viewsAreMadeAgainWhenTheirDatabaseIsLost() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(FACTS);
      node.close();
      fixture.dropViews();
      QuerySideNode other = fixture.node();
      other.waitForViews();
      assertThat(other.digests()).isEqualTo(EXPECTED);
    }
  }

  @Test
  void aViewIsMadeAgainWhenItsCollectionIsLost() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(FACTS);
      node.close();
      fixture.drop("units_2");
      QuerySideNode other = fixture.node();
      other.waitForViews();
      assertThat(other.digests()).isEqualTo(EXPECTED);
    }
  }

  @Test
  void anIndexIsMadeAgainWhenItIsLost() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(FACTS);
      node.close();
      fixture.archive().drop();
      QuerySideNode other = fixture.node();
      other.waitForViews();
      assertThat(other.digests()).isEqualTo(EXPECTED);
    }
  }

  @Test
  void anyLegalOrderMakesTheSameViews() {
    Map<String, String> inAnyOrder = build(FACTS, PLACES_IN_THE_STORE);
    for (long seed = 1; seed <= 3; seed++) {
      assertThat(build(StoredFact.shuffled(FACTS, seed), PLACES_IN_THE_STORE))
          .as("seed " + seed)
          .isEqualTo(inAnyOrder);
    }
  }

  @Test
  void whatComesTwiceChangesNothing() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode before = fixture.node();
      before.append(FACTS);
      before.close();
      fixture.dropViews();
      QuerySideNode node = fixture.node(EveryEventTwice.class);
      node.waitForViews();
      assertThat(node.digests()).isEqualTo(EXPECTED);
    }
  }

  private static Map<String, String> build(List<StoredFact> facts, String... apart) {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      // In several transactions, so that a batch does not see everything at once.
      int third = facts.size() / 3;
      node.show(facts.subList(0, third));
      node.show(facts.subList(third, 2 * third));
      node.show(facts.subList(2 * third, facts.size()));
      assertThat(node.deadLetters()).isZero();
      return node.digests(apart);
    }
  }

  private static List<StoredFact> facts() {
    Story story = new Story();
    UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ Giáo dục và Đào tạo", null);
    UnitId department = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở Hà Nội", ministry);
    UnitId bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Gia Lâm", department);
    UnitId other = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Long Biên", department);
    List<Recipient> recipients = new ArrayList<>();
    List<PersonId> principals = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      UnitId school = story.school("Trường " + i, i % 2 == 0 ? bureau : other, SchoolLevel.PRIMARY);
      PersonId principal = story.person("Trần Thị Ánh", school, Position.PRINCIPAL);
      principals.add(principal);
      recipients.add(new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION));
    }
    PersonId deputy = story.person("Lê Văn Đức", bureau);
    AppointmentId first =
        story.appointed(deputy, bureau, Position.DEPUTY_BUREAU_HEAD, Story.BEGINNING, null);
    story.appointed(
        deputy, other, Position.BUREAU_HEAD, LocalDate.of(2030, 1, 1), LocalDate.of(2032, 1, 1));
    story.revoked(
        story.delegated(
            first,
            deputy,
            bureau,
            principals.getFirst(),
            Story.BEGINNING,
            LocalDate.MAX.withYear(2040)));
    DirectiveId letter =
        story.letter(
            bureau,
            Urgency.URGENT,
            Story.NOW,
            7,
            recipients,
            "Kính gửi các trường.",
            ToldTexts.file("Phụ lục.pdf", "Danh sách các trường"),
            ToldTexts.file("Bản chụp.pdf"));
    for (int i = 0; i < 10; i++) {
      story.read(letter, recipients.get(i), principals.get(i));
    }
    for (int i = 0; i < 5; i++) {
      story.acknowledged(letter, recipients.get(i), principals.get(i));
    }
    follow(story, bureau, letter, recipients, principals);
    InspectorsActs inspector = new InspectorsActs(story);
    InspectionId inspection = inspector.searched(principals.getFirst(), List.of(letter), bureau);
    inspector.opened(inspection, principals.getFirst(), List.of(letter), bureau);
    inspector.foundNothingOf(principals.getFirst(), bureau);
    inspector.tookAlong(principals.getFirst(), List.of(letter), bureau);
    inspector.keptAndGivenUp(principals.getFirst(), bureau);
    story.moved(other, bureau, LocalDate.of(2031, 7, 1));
    story.renamed(other, "Phòng Việt Hưng");
    story.ended(first, LocalDate.of(2029, 1, 1));
    story.moved(other, department, LocalDate.of(2033, 7, 1));
    story.closed(other, LocalDate.of(2035, 1, 1));
    return story.told();
  }

  private static void follow(
      Story story,
      UnitId bureau,
      DirectiveId letter,
      List<Recipient> recipients,
      List<PersonId> principals) {
    FollowUps after = new FollowUps(story);
    after.reminded(letter, 1, recipients.subList(5, 20));
    after.reminded(letter, 2, recipients.subList(10, 20));
    after.corrected(letter, story.letter(bureau, Urgency.NORMAL, Story.NOW, 20, recipients));
    after.withdrawn(letter, recipients, 10);
    Occasion occasion =
        new Occasion(Story.NOW.plusSeconds(3_600), Story.NOW.plusSeconds(7_200), "Hội trường");
    DirectiveId invitation = after.invitation(bureau, occasion, recipients);
    for (InvitationAnswer answer : InvitationAnswer.values()) {
      after.answered(invitation, recipients.get(0), principals.get(0), answer);
    }
    after.answered(invitation, recipients.get(1), principals.get(1), InvitationAnswer.NO);
    after.feed(principals.get(0), false);
    after.feed(principals.get(0), true);
  }
}
