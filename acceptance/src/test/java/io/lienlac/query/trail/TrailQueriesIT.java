package io.lienlac.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CivilTime;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Standing;
import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.FindHistory;
import io.lienlac.query.api.trail.FindTrail;
import io.lienlac.query.api.trail.FindTrailEntries;
import io.lienlac.query.api.trail.SubjectTrail;
import io.lienlac.query.api.trail.TrailEntryView;
import io.lienlac.query.api.trail.TrailFilter;
import io.lienlac.query.api.trail.TrailSubject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrailQueriesIT {

  private static final TrailFilter ALL = new TrailFilter(null, null, null, Set.of());
  private static final QuerySideFixture FIXTURE = QuerySideFixture.create();
  private static final Story STORY = new Story();

  private static UnitId department;
  private static UnitId elsewhere;
  private static UnitId bureau;
  private static UnitId school;
  private static PersonId principal;
  private static AppointmentId appointment;
  private static DirectiveId letter;
  private static ReceiptId receipt;
  private static UnitId moving;
  private static Instant moved;
  private static QuerySideNode node;

  @BeforeAll
  static void tell() {
    UnitId ministry = STORY.unit(UnitKind.MINISTRY, "Bộ", null);
    department = STORY.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở Hải Dương", ministry);
    elsewhere = STORY.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở Hà Nội", ministry);
    bureau = STORY.unit(UnitKind.DISTRICT_BUREAU, "Phòng Bình Giang", department);
    school = STORY.school("Trường Thái Học", bureau, SchoolLevel.PRIMARY);
    principal = STORY.person("Trần Thị Bình", school);
    appointment = STORY.appointed(principal, school, Position.PRINCIPAL, Story.BEGINNING, null);
    Recipient recipient = new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);
    letter = STORY.letter(department, Urgency.URGENT, Story.NOW, 10, List.of(recipient));
    receipt = STORY.read(letter, recipient, principal);
    STORY.acknowledged(letter, recipient, principal);
    STORY.letter(elsewhere, Urgency.NORMAL, Story.NOW, 10, List.of(recipient));
    STORY.ended(appointment, LocalDate.of(2030, 1, 1));
    moving = STORY.unit(UnitKind.DISTRICT_BUREAU, "Phòng Chí Linh", department);
    STORY.renamed(moving, "Phòng Sao Đỏ");
    moved = STORY.later(Duration.ofDays(10));
    STORY.moved(moving, elsewhere, CivilTime.dateOf(moved));
    STORY.renamed(moving, "Phòng Sao Mai");
    node = FIXTURE.node();
    node.show(STORY.told());
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void aLettersTrailGoesFromSendingToAcknowledgement() {
    List<TrailEntryView> trail = trail(department, Subjects.of(letter));
    assertThat(kinds(trail))
        .containsExactly(
            "DirectiveSent", "DirectiveAddressed", "DirectiveRead", "DirectiveAcknowledged");
    assertThat(trail).extracting(TrailEntryView::position).isSorted().doesNotHaveDuplicates();
    TrailEntryView read = trail.get(2);
    assertThat(read.actor()).isEqualTo(principal);
    assertThat(read.unit()).isEqualTo(school);
    assertThat(read.subjects())
        .containsExactly(Subjects.of(receipt), Subjects.of(letter), Subjects.of(school));
    assertThat(read.facts())
        .contains(
            new Fact("recipient", Fact.Kind.UNIT, List.of(school.toString())),
            new Fact("number", Fact.Kind.TEXT, List.of("1054/SGDĐT-CTTT")),
            new Fact("issuer", Fact.Kind.UNIT, List.of(department.toString())));
  }

  @Test
  void whoAuditsOneSchoolReadsWhatHappenedThere() {
    assertThat(kinds(trail(school, Subjects.of(letter))))
        .containsExactly("DirectiveRead", "DirectiveAcknowledged");
    assertThat(kinds(trail(school, Subjects.of(receipt))))
        .containsExactly("DirectiveRead", "DirectiveAcknowledged");
  }

  @Test
  void aLetterFromElsewhereIsInTheTrailOfItsRecipient() {
    assertThat(kinds(trail(department, Subjects.of(school))))
        .containsExactly(
            "UnitEstablished",
            "PersonRegistered",
            "PersonAppointed",
            "DirectiveAddressed",
            "DirectiveRead",
            "DirectiveAcknowledged",
            "DirectiveAddressed",
            "AppointmentEnded");
  }

  @Test
  void ofARecipientElsewhereOneReadsOnlyWhatOnesOwnLettersDid() {
    assertThat(kinds(trail(elsewhere, Subjects.of(school)))).containsExactly("DirectiveAddressed");
  }

  @Test
  void anEndedAppointmentIsToldWithWhoseItWas() {
    TrailEntryView ended = trail(bureau, Subjects.of(appointment)).getLast();
    assertThat(ended.kind()).isEqualTo("AppointmentEnded");
    assertThat(ended.unit()).isEqualTo(school);
    assertThat(ended.facts())
        .contains(
            new Fact("person", Fact.Kind.PERSON, List.of(principal.toString())),
            new Fact("position", Fact.Kind.CONSTANT, List.of("Position.PRINCIPAL")));
    assertThat(kinds(trail(bureau, Subjects.of(principal)))).endsWith("AppointmentEnded");
  }

  @Test
  void whatIsElsewhereIsNotKnown() {
    for (TrailSubject subject :
        List.of(
            Subjects.of(letter),
            Subjects.of(bureau),
            Subjects.of(principal),
            Subjects.of(appointment),
            Subjects.of(receipt),
            Subjects.of(new UnitId(UUID.randomUUID())))) {
      SubjectTrail trail = ask(scope(elsewhere), subject, ALL, 10, null);
      assertThat(trail.known()).isFalse();
      assertThat(trail.page().items()).isEmpty();
    }
    assertThat(ask(nobody(), Subjects.of(letter), ALL, 10, null).known()).isFalse();
    assertThat(history(nobody(), ALL, null)).isEmpty();
  }

  @Test
  void aUnitThatMovesTakesItsFutureAlongAndLeavesItsPast() {
    assertThat(kinds(trail(department, Subjects.of(moving))))
        .containsExactly("UnitEstablished", "UnitRenamed", "UnitMoved");
    assertThat(kinds(trail(elsewhere, Subjects.of(moving))))
        .containsExactly("UnitMoved", "UnitRenamed");
  }

  @Test
  void historyIsOfTheJurisdictionTheLastFirst() {
    List<TrailEntryView> ofBureau = history(scope(bureau), ALL, null);
    assertThat(kinds(ofBureau))
        .containsExactly(
            "AppointmentEnded",
            "DirectiveAcknowledged",
            "DirectiveRead",
            "PersonAppointed",
            "PersonRegistered",
            "UnitEstablished",
            "UnitEstablished");
    assertThat(kinds(history(scope(department), ALL, bureau))).isEqualTo(kinds(ofBureau));
    assertThat(history(scope(bureau), ALL, elsewhere)).isEmpty();
  }

  @Test
  void historyIsFiltered() {
    Scope scope = scope(department);
    assertThat(kinds(history(scope, new TrailFilter(null, null, principal, Set.of()), null)))
        .containsExactly("DirectiveAcknowledged", "DirectiveRead");
    Set<String> sent = Set.of("DirectiveSent");
    assertThat(history(scope, new TrailFilter(null, null, null, sent), null)).hasSize(1);
    assertThat(history(scope, new TrailFilter(null, null, principal, sent), null)).isEmpty();
    assertThat(kinds(history(scope, new TrailFilter(moved, null, null, Set.of()), null)))
        .containsExactly("UnitMoved");
    assertThat(history(scope, new TrailFilter(null, moved, null, Set.of()), null))
        .hasSize(history(scope, ALL, null).size() - 1);
    Instant sending = trail(department, Subjects.of(letter)).getFirst().at();
    assertThat(
            history(scope, new TrailFilter(sending, sending.plusMillis(1), null, Set.of()), null))
        .extracting(TrailEntryView::at)
        .containsExactly(sending);
  }

  @Test
  void trailsAreFilteredAndPaged() {
    TrailSubject subject = Subjects.of(letter);
    TrailFilter read = new TrailFilter(null, null, principal, Set.of("DirectiveRead"));
    assertThat(kinds(ask(scope(department), subject, read, 10, null).page().items()))
        .containsExactly("DirectiveRead");
    SubjectTrail none =
        ask(scope(department), subject, new TrailFilter(moved, null, null, Set.of()), 10, null);
    assertThat(none.known()).isTrue();
    assertThat(none.page().items()).isEmpty();
    List<String> kinds = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<TrailEntryView> page = ask(scope(department), subject, ALL, 1, after).page();
      kinds.addAll(kinds(page.items()));
      after = page.hasNextPage() ? page.keys().getLast() : null;
    } while (after != null);
    assertThat(kinds).isEqualTo(kinds(trail(department, subject)));
  }

  @Test
  void entriesAreFoundByTheirIds() {
    TrailEntryView sent = trail(department, Subjects.of(letter)).getFirst();
    Set<UUID> ids = Set.of(sent.id());
    assertThat(node.query(new FindTrailEntries(scope(department), ids)).entries())
        .containsExactly(sent);
    assertThat(node.query(new FindTrailEntries(scope(elsewhere), ids)).entries()).isEmpty();
    assertThat(node.query(new FindTrailEntries(nobody(), ids)).entries()).isEmpty();
  }

  private static List<TrailEntryView> trail(UnitId auditedBy, TrailSubject subject) {
    SubjectTrail trail = ask(scope(auditedBy), subject, ALL, 100, null);
    assertThat(trail.known()).isTrue();
    return trail.page().items();
  }

  private static SubjectTrail ask(
      Scope scope, TrailSubject subject, TrailFilter filter, int first, @Nullable String after) {
    return node.query(new FindTrail(scope, subject, filter, new PageRequest(first, after)));
  }

  private static List<TrailEntryView> history(
      Scope scope, TrailFilter filter, @Nullable UnitId unit) {
    return node.query(new FindHistory(scope, filter, unit, new PageRequest(100, null)))
        .page()
        .items();
  }

  private static List<String> kinds(List<TrailEntryView> entries) {
    return entries.stream().map(TrailEntryView::kind).toList();
  }

  private static Scope scope(UnitId unit) {
    return new Scope(
        new PersonId(UUID.randomUUID()),
        CivilTime.dateOf(Story.NOW),
        List.of(new Standing(Power.READ_TRAIL, unit, Reach.OWN_UNIT_AND_BELOW, null)));
  }

  private static Scope nobody() {
    return new Scope(new PersonId(UUID.randomUUID()), CivilTime.dateOf(Story.NOW), List.of());
  }
}
