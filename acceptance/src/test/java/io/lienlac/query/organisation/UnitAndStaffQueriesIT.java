package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CivilTime;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.FindViewVersion;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.View;
import io.lienlac.query.api.organisation.FindPersons;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.PersonFilter;
import io.lienlac.query.api.organisation.PersonName;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.SearchPersons;
import io.lienlac.query.api.organisation.SearchUnits;
import io.lienlac.query.api.organisation.SearchUnitsUnder;
import io.lienlac.query.api.organisation.UnitFilter;
import io.lienlac.query.api.organisation.UnitView;
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
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitAndStaffQueriesIT {

  private static final LocalDate TODAY = CivilTime.dateOf(Instant.now());
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final PageRequest ALL = new PageRequest(100, null);
  private static final PersonName ERASED = new PersonName("", "", "");

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();

  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ Giáo dục", null);
  private final UnitId department =
      story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở Hà Nội", ministry);
  private final UnitId giaLam = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Gia Lâm", department);
  private final UnitId longBien =
      story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Long Biên", department);
  private final UnitId danXuan = story.school("Tiểu học Đan Xuân", giaLam, SchoolLevel.PRIMARY);
  private final UnitId daoNgoc = story.school("THCS Đào Ngọc", giaLam, SchoolLevel.LOWER_SECONDARY);
  private final UnitId closed = story.school("Tiểu học cũ", giaLam, SchoolLevel.PRIMARY);
  private final PersonId director = story.person("Nguyễn Văn Bình", department, Position.DIRECTOR);
  private final PersonId principal = story.person("Trần Thị Ánh", danXuan, Position.PRINCIPAL);
  private final PersonId teacher = story.person("Lê Thị Ân", danXuan, Position.TEACHER);
  private final PersonId other = story.person("Đỗ Văn An", daoNgoc, Position.TEACHER);

  @BeforeAll
  void tell() {
    story.closed(closed, TODAY);
    story.renamed(longBien, "Phòng Việt Hưng");
    node.show(story.told());
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  @Test
  void peopleAreListedByGivenNameInVietnameseOrder() {
    assertThat(names(persons(scope(director), giaLam, Set.of(), null)))
        .containsExactly("Đỗ Văn An", "Trần Thị Ánh", "Lê Thị Ân");
  }

  @Test
  void peopleAreFoundByPlacePositionAndTheBeginningOfAWordWithoutAccents() {
    Scope scope = scope(director);
    assertThat(names(persons(scope, danXuan, Set.of(Position.TEACHER), null)))
        .containsExactly("Lê Thị Ân");
    assertThat(names(persons(scope, giaLam, Set.of(), "do"))).containsExactly("Đỗ Văn An");
    assertThat(names(persons(scope, giaLam, Set.of(), "thi an")))
        .containsExactly("Trần Thị Ánh", "Lê Thị Ân");
    assertThat(names(persons(scope, giaLam, Set.of(), "ỗ"))).isEmpty();
    assertThat(names(persons(scope, giaLam, Set.of(), "Xyz"))).isEmpty();
  }

  @Test
  void aTeacherSeesTheOwnSchoolAndNothingElse() {
    Scope scope = scope(teacher);
    assertThat(names(persons(scope, null, Set.of(), null)))
        .containsExactly("Trần Thị Ánh", "Lê Thị Ân");
    assertThat(names(persons(scope, daoNgoc, Set.of(), null))).isEmpty();
    assertThat(names(persons(scope, department, Set.of(), null))).hasSize(2);
    assertThat(units(scope, new UnitFilter(null, Set.of(), Set.of(), Set.of(), null)))
        .extracting(UnitView::id)
        .containsExactly(danXuan);
  }

  @Test
  void openUnitsAreFoundByPlaceKindLevelAndName() {
    Scope scope = scope(director);
    assertThat(
            units(scope, new UnitFilter(giaLam, Set.of(UnitKind.SCHOOL), Set.of(), Set.of(), null)))
        .extracting(UnitView::name)
        .containsExactly("THCS Đào Ngọc", "Tiểu học Đan Xuân");
    assertThat(
            units(
                scope,
                new UnitFilter(null, Set.of(), Set.of(SchoolLevel.PRIMARY), Set.of(), "dan")))
        .extracting(UnitView::id)
        .containsExactly(danXuan);
    assertThat(units(scope, new UnitFilter(null, Set.of(), Set.of(), Set.of(), "viet")))
        .extracting(UnitView::name)
        .containsExactly("Phòng Việt Hưng");
    assertThat(units(scope, new UnitFilter(ministry, Set.of(), Set.of(), Set.of(), null)))
        .extracting(UnitView::id)
        .contains(department)
        .doesNotContain(ministry, closed);
  }

  @Test
  void whatStandsRightUnderAUnitIsFound() {
    assertThat(node.query(new SearchUnitsUnder(scope(director), department, ALL)).page().items())
        .extracting(UnitView::id)
        .containsExactlyInAnyOrder(giaLam, longBien);
    assertThat(node.query(new SearchUnitsUnder(scope(teacher), giaLam, ALL)).page().items())
        .extracting(UnitView::id)
        .containsExactly(danXuan);
  }

  @Test
  void aMoveTakesEffectOnItsDay() {
    UnitId school = story.school("Tiểu học Đi Xa", giaLam, SchoolLevel.PRIMARY);
    UnitId group = story.unit(UnitKind.SECTION, "Tổ Một", school);
    story.person("Hoàng Thị Di", group, Position.SECTION_HEAD);
    story.moved(school, longBien, TOMORROW);
    node.show(story.told());
    assertThat(unit(group).path()).containsExactly(ministry, department, giaLam, school, group);
    assertThat(names(persons(scope(director), longBien, Set.of(), "di"))).isEmpty();
    Scope tomorrow = scope(director, TOMORROW);
    assertThat(names(persons(tomorrow, longBien, Set.of(), "di"))).hasSize(1);
    assertThat(names(persons(tomorrow, giaLam, Set.of(), "di"))).isEmpty();
    assertThat(units(tomorrow, new UnitFilter(longBien, Set.of(), Set.of(), Set.of(), "to")))
        .extracting(UnitView::path)
        .containsExactly(List.of(ministry, department, longBien, school, group));
  }

  @Test
  void pagesGoOnWhereTheyEndedThoughOthersAreInserted() {
    UnitId school = story.school("Tiểu học Đông Người", longBien, SchoolLevel.PRIMARY);
    for (int i = 0; i < 25; i++) {
      story.person("Ngô Văn S" + (char) ('a' + i), school, Position.TEACHER);
    }
    node.show(story.told());
    Scope scope = scope(director);
    List<String> seen = new ArrayList<>();
    Page<PersonView> page = persons(scope, school, new PageRequest(10, null));
    assertThat(page.hasPreviousPage()).isFalse();
    seen.addAll(names(page));
    story.person("Ngô Văn Saa", school, Position.TEACHER);
    story.person("Ngô Văn Szz", school, Position.TEACHER);
    node.show(story.told());
    while (page.hasNextPage()) {
      page = persons(scope, school, new PageRequest(10, page.keys().getLast()));
      assertThat(page.hasPreviousPage()).isTrue();
      seen.addAll(names(page));
    }
    assertThat(seen).hasSize(26).doesNotHaveDuplicates().doesNotContain("Ngô Văn Saa");
    Page<PersonView> none = persons(scope, school, new PageRequest(0, null));
    assertThat(none.items()).isEmpty();
    assertThat(none.hasNextPage()).isTrue();
  }

  @Test
  void aSearchAsksTheDatabaseAsOftenForOneAsForMany() {
    Scope scope = scope(director);
    int one = node.recorder().count(() -> persons(scope, giaLam, new PageRequest(1, null)));
    int many = node.recorder().count(() -> persons(scope, giaLam, new PageRequest(100, null)));
    assertThat(one).isEqualTo(many).isPositive();
  }

  @Test
  void viewsTellHowFarTheyFollowedAnAggregate() {
    assertThat(version(View.UNITS, longBien.value())).isEqualTo(1);
    assertThat(version(View.UNITS, danXuan.value())).isZero();
    assertThat(version(View.PERSONS, teacher.value())).isZero();
    assertThat(version(View.UNITS, UUID.randomUUID())).isEqualTo(-1);
    assertThat(node.query(new FindPersons(Set.of(principal, other))).persons()).hasSize(2);
  }

  private long version(View view, UUID aggregate) {
    return node.query(new FindViewVersion(view, aggregate)).version();
  }

  private Scope scope(PersonId person) {
    return scope(person, TODAY);
  }

  private Scope scope(PersonId person, LocalDate day) {
    return node.query(new FindScope(person, day.atTime(12, 0).atZone(CivilTime.ZONE).toInstant()));
  }

  private UnitView unit(UnitId unit) {
    return node.query(new FindUnits(Set.of(unit))).units().getFirst();
  }

  private List<UnitView> units(Scope scope, UnitFilter filter) {
    return node.query(new SearchUnits(scope, filter, ALL)).page().items();
  }

  private Page<PersonView> persons(
      Scope scope, @Nullable UnitId unit, Set<Position> positions, @Nullable String name) {
    return node.query(new SearchPersons(scope, new PersonFilter(unit, positions, name), ALL))
        .page();
  }

  private Page<PersonView> persons(Scope scope, UnitId unit, PageRequest page) {
    return node.query(new SearchPersons(scope, new PersonFilter(unit, Set.of(), null), page))
        .page();
  }

  private static List<String> names(Page<PersonView> persons) {
    return persons.items().stream()
        .map(person -> person.name().or(ERASED))
        .map(name -> name.familyName() + " " + name.middleName() + " " + name.givenName())
        .toList();
  }
}
