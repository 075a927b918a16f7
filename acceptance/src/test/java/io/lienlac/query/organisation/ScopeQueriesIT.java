package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CivilTime;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.FindAppointmentsOf;
import io.lienlac.query.api.organisation.FindDelegations;
import io.lienlac.query.api.organisation.FindDelegationsTo;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeQueriesIT {

  private static final LocalDate TODAY = CivilTime.dateOf(Instant.now());
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();
  private final UnitId department = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở Hà Nội", null);
  private final UnitId giaLam = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Gia Lâm", department);
  private final UnitId longBien =
      story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Long Biên", department);
  private final PersonId director = story.person("Nguyễn Văn Bình", department, Position.DIRECTOR);

  @BeforeAll
  void tell() {
    node.show(story.told());
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  @Test
  void aScopeIsWhatTheTableSaysOfAppointmentsInForce() {
    Scope scope = scope(director);
    assertThat(scope.standings())
        .contains(
            new Standing(Power.ACT_FOR_UNIT, department, Reach.OWN_UNIT, null),
            new Standing(Power.SEE_STAFF, department, Reach.OWN_UNIT_AND_BELOW, null));
    assertThat(scope(new PersonId(UUID.randomUUID())).standings()).isEmpty();
  }

  @Test
  void anAppointmentCountsFromItsFirstDayToTheDayBeforeItsEnd() {
    PersonId person = story.person("Vũ Văn Tạm", giaLam);
    AppointmentId past = story.appointed(person, giaLam, Position.OFFICER, Story.BEGINNING, null);
    story.ended(past, TODAY);
    AppointmentId future =
        story.appointed(person, longBien, Position.OFFICER, TOMORROW, TOMORROW.plusDays(1));
    node.show(story.told());
    assertThat(scope(person).standings()).isEmpty();
    assertThat(appointments(person)).extracting(AppointmentView::id).containsExactly(future);
    assertThat(scope(person, TOMORROW).unitsOf(Power.SEE_STAFF)).containsExactly(longBien);
    assertThat(scope(person, TOMORROW.plusDays(1)).standings()).isEmpty();
  }

  @Test
  void aDelegationLastsNoLongerThanItsAppointmentAndHandsOnOnlyWhatItMay() {
    PersonId head = story.person("Phạm Văn Trưởng", longBien);
    PersonId delegate = story.person("Phạm Thị Thay", longBien);
    AppointmentId post =
        story.appointed(head, longBien, Position.BUREAU_HEAD, Story.BEGINNING, TOMORROW);
    DelegationId delegation =
        story.delegated(post, head, longBien, delegate, Story.BEGINNING, TODAY.plusDays(30));
    DelegationId revoked =
        story.delegated(post, head, longBien, delegate, Story.BEGINNING, TODAY.plusDays(30));
    story.revoked(revoked);
    node.show(story.told());
    assertThat(scope(delegate).standings())
        .containsExactlyInAnyOrder(
            new Standing(Power.ACT_FOR_UNIT, longBien, Reach.OWN_UNIT, head),
            new Standing(Power.SEND_DIRECTIVES, longBien, Reach.OWN_UNIT, head));
    assertThat(scope(delegate, TOMORROW).standings()).isEmpty();
    assertThat(node.query(new FindDelegationsTo(Set.of(delegate), Instant.now())).delegations())
        .extracting(DelegationView::id)
        .containsExactly(delegation);
    assertThat(node.query(new FindDelegations(Set.of(revoked))).delegations()).hasSize(1);
  }

  private Scope scope(PersonId person) {
    return scope(person, TODAY);
  }

  private Scope scope(PersonId person, LocalDate day) {
    return node.query(new FindScope(person, day.atTime(12, 0).atZone(CivilTime.ZONE).toInstant()));
  }

  private List<AppointmentView> appointments(PersonId person) {
    return node.query(new FindAppointmentsOf(Set.of(person), TODAY)).appointments();
  }
}
