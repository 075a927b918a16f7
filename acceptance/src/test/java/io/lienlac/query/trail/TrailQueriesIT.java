package io.lienlac.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CivilTime;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
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
import java.time.Instant;
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
  private static final TrailWorld WORLD = new TrailWorld();
  private static QuerySideNode node;

  @BeforeAll
  static void tell() {
    node = FIXTURE.node();
    node.show(WORLD.story.told());
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void aLettersTrailGoesFromSendingToAcknowledgement() {
    List<TrailEntryView> trail = trail(WORLD.department, Subjects.of(WORLD.letter));
    assertThat(kinds(trail))
        .containsExactly(
            "DirectiveSent", "DirectiveAddressed", "DirectiveRead", "DirectiveAcknowledged");
    assertThat(trail).extracting(TrailEntryView::position).isSorted().doesNotHaveDuplicates();
    TrailEntryView read = trail.get(2);
    assertThat(read.actor()).isEqualTo(WORLD.principal);
    assertThat(read.unit()).isEqualTo(WORLD.school);
    assertThat(read.subjects())
        .containsExactly(
            Subjects.of(WORLD.receipt), Subjects.of(WORLD.letter), Subjects.of(WORLD.school));
    assertThat(read.facts())
        .contains(
            new Fact("recipient", Fact.Kind.UNIT, List.of(WORLD.school.toString())),
            new Fact("number", Fact.Kind.TEXT, List.of("1054/SGDĐT-CTTT")),
            new Fact("issuer", Fact.Kind.UNIT, List.of(WORLD.department.toString())));
  }

  @Test
  void whoAuditsOneSchoolReadsWhatHappenedThere() {
    assertThat(kinds(trail(WORLD.school, Subjects.of(WORLD.letter))))
        .containsExactly("DirectiveRead", "DirectiveAcknowledged");
    assertThat(kinds(trail(WORLD.school, Subjects.of(WORLD.receipt))))
        .containsExactly("DirectiveRead", "DirectiveAcknowledged");
  }

  @Test
  void aLetterFromElsewhereIsInTheTrailOfItsRecipient() {
    assertThat(kinds(trail(WORLD.department, Subjects.of(WORLD.school))))
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
    assertThat(kinds(trail(WORLD.elsewhere, Subjects.of(WORLD.school))))
        .containsExactly("DirectiveAddressed");
  }

  @Test
  void anEndedAppointmentIsToldWithWhoseItWas() {
    TrailEntryView ended = trail(WORLD.bureau, Subjects.of(WORLD.appointment)).getLast();
    assertThat(ended.kind()).isEqualTo("AppointmentEnded");
    assertThat(ended.unit()).isEqualTo(WORLD.school);
    assertThat(ended.facts())
        .contains(
            new Fact("person", Fact.Kind.PERSON, List.of(WORLD.principal.toString())),
            new Fact("position", Fact.Kind.CONSTANT, List.of("Position.PRINCIPAL")));
    assertThat(kinds(trail(WORLD.bureau, Subjects.of(WORLD.principal))))
        .endsWith("AppointmentEnded");
  }

  @Test
  void whatIsElsewhereIsNotKnown() {
    for (TrailSubject subject :
        List.of(
            Subjects.of(WORLD.letter),
            Subjects.of(WORLD.bureau),
            Subjects.of(WORLD.principal),
            Subjects.of(WORLD.appointment),
            Subjects.of(WORLD.receipt),
            Subjects.of(new UnitId(UUID.randomUUID())))) {
      SubjectTrail trail = ask(scope(WORLD.elsewhere), subject, ALL, 10, null);
      assertThat(trail.known()).isFalse();
      assertThat(trail.page().items()).isEmpty();
    }
    assertThat(ask(nobody(), Subjects.of(WORLD.letter), ALL, 10, null).known()).isFalse();
    assertThat(history(nobody(), ALL, null)).isEmpty();
  }

  @Test
  void aUnitThatMovesTakesItsFutureAlongAndLeavesItsPast() {
    assertThat(kinds(trail(WORLD.department, Subjects.of(WORLD.moving))))
        .containsExactly("UnitEstablished", "UnitRenamed", "UnitMoved");
    assertThat(kinds(trail(WORLD.elsewhere, Subjects.of(WORLD.moving))))
        .containsExactly("UnitMoved", "UnitRenamed");
  }

  @Test
  void historyIsOfTheJurisdictionTheLastFirst() {
    List<TrailEntryView> ofBureau = history(scope(WORLD.bureau), ALL, null);
    assertThat(kinds(ofBureau))
        .containsExactly(
            "AppointmentEnded",
            "DirectiveAcknowledged",
            "DirectiveRead",
            "PersonAppointed",
            "PersonRegistered",
            "UnitEstablished",
            "UnitEstablished");
    assertThat(kinds(history(scope(WORLD.department), ALL, WORLD.bureau)))
        .isEqualTo(kinds(ofBureau));
    assertThat(history(scope(WORLD.bureau), ALL, WORLD.elsewhere)).isEmpty();
  }

  @Test
  void historyIsFiltered() {
    Scope scope = scope(WORLD.department);
    assertThat(kinds(history(scope, new TrailFilter(null, null, WORLD.principal, Set.of()), null)))
        .containsExactly("DirectiveAcknowledged", "DirectiveRead");
    Set<String> sent = Set.of("DirectiveSent");
    assertThat(history(scope, new TrailFilter(null, null, null, sent), null)).hasSize(1);
    assertThat(history(scope, new TrailFilter(null, null, WORLD.principal, sent), null)).isEmpty();
    assertThat(kinds(history(scope, new TrailFilter(WORLD.moved, null, null, Set.of()), null)))
        .containsExactly("UnitMoved");
    assertThat(history(scope, new TrailFilter(null, WORLD.moved, null, Set.of()), null))
        .hasSize(history(scope, ALL, null).size() - 1);
    Instant sending = trail(WORLD.department, Subjects.of(WORLD.letter)).getFirst().at();
    assertThat(
            history(scope, new TrailFilter(sending, sending.plusMillis(1), null, Set.of()), null))
        .extracting(TrailEntryView::at)
        .containsExactly(sending);
  }

  @Test
  void trailsAreFilteredAndPaged() {
    TrailSubject subject = Subjects.of(WORLD.letter);
    TrailFilter read = new TrailFilter(null, null, WORLD.principal, Set.of("DirectiveRead"));
    assertThat(kinds(ask(scope(WORLD.department), subject, read, 10, null).page().items()))
        .containsExactly("DirectiveRead");
    SubjectTrail none =
        ask(
            scope(WORLD.department),
            subject,
            new TrailFilter(WORLD.moved, null, null, Set.of()),
            10,
            null);
    assertThat(none.known()).isTrue();
    assertThat(none.page().items()).isEmpty();
    List<String> kinds = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<TrailEntryView> page = ask(scope(WORLD.department), subject, ALL, 1, after).page();
      kinds.addAll(kinds(page.items()));
      after = page.hasNextPage() ? page.keys().getLast() : null;
    } while (after != null);
    assertThat(kinds).isEqualTo(kinds(trail(WORLD.department, subject)));
  }

  @Test
  void entriesAreFoundByTheirIdsWhereverTheTrailShowsThem() {
    List<TrailEntryView> ofSchool = trail(WORLD.department, Subjects.of(WORLD.school));
    assertThat(found(WORLD.department, ofSchool)).hasSameElementsAs(ofSchool);
    TrailEntryView sent = trail(WORLD.department, Subjects.of(WORLD.letter)).getFirst();
    assertThat(found(WORLD.department, List.of(sent))).containsExactly(sent);
    Set<UUID> ids = Set.of(sent.id());
    assertThat(node.query(new FindTrailEntries(scope(WORLD.elsewhere), ids)).entries()).isEmpty();
    assertThat(node.query(new FindTrailEntries(nobody(), ids)).entries()).isEmpty();
  }

  private static List<TrailEntryView> found(UnitId auditedBy, List<TrailEntryView> entries) {
    Set<UUID> ids = Set.copyOf(entries.stream().map(TrailEntryView::id).toList());
    return node.query(new FindTrailEntries(scope(auditedBy), ids)).entries();
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
        CivilTime.dateOf(Instant.now()),
        List.of(new Standing(Power.READ_TRAIL, unit, Reach.OWN_UNIT_AND_BELOW, null)));
  }

  private static Scope nobody() {
    return new Scope(new PersonId(UUID.randomUUID()), CivilTime.dateOf(Instant.now()), List.of());
  }
}
