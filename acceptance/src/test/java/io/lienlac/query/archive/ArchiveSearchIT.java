package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.InspectorsActs;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.archive.ArchiveHit;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.FindAccesses;
import io.lienlac.query.api.archive.FindInspectable;
import io.lienlac.query.api.archive.FindInspected;
import io.lienlac.query.api.archive.Highlight;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.support.Patient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What inspectors find, and what they do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveSearchIT {

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final UnitId province = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", ministry);
  private final UnitId bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng", province);
  private final UnitId other = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở khác", ministry);
  private final UnitId school = story.school("Trường", bureau, SchoolLevel.PRIMARY);
  private final PersonId inspector = story.person("Lê Văn Tra", province, Position.INSPECTOR);
  private final PersonId stranger = story.person("Lê Thị Tra", other, Position.INSPECTOR);
  private final PersonId head = story.person("Lê Thị Đầu", bureau, Position.BUREAU_HEAD);
  private final Recipient recipient =
      new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);

  private final DirectiveId peace = letter(bureau, 1, "Khu tập thể hòa bình, phố Thuý Khuê.");
  private final DirectiveId flower = letter(province, 2, "Trồng hoa ở Sân Trường; Bình cắm hoa.");
  private final DirectiveId elsewhere = letter(other, 3, "Hoà bình và hoa ở tỉnh khác.");
  private final DirectiveId peculiar = letter(bureau, 4, "a*b {\"x\": 1} C:\\d (e|f) ~g^2 \"");

  @BeforeAll
  void tell() {
    story.acknowledged(peace, recipient, head);
    InspectorsActs acts = new InspectorsActs(story);
    acts.opened(
        acts.searched(inspector, List.of(peace), bureau), inspector, List.of(peace), bureau);
    node.show(story.told());
    Patient.until(() -> found(search(inspector, "binh")).size() == 2);
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hoa binh; peace flower",
        "hòa bình; peace",
        "hoà bình; peace",
        "hòa binh; peace",
        "\"hoa binh\"; peace",
        "\"hoà binh\"; peace",
        "“hòa bình”; peace",
        "\"binh hoa\"; ''",
        "binh hoa; peace flower",
        "HOA; ''",
        "Binh; flower",
        "Bình; flower",
        "bình; peace flower",
        "thúy; peace",
        "Thúy khue; peace",
        "thuy khuê; peace",
        "san truong; flower",
        "\"Sân Trường\"; flower",
        "sân trường; flower",
        "sán; ''",
        "1054/SGDĐT-CTTT; peace flower peculiar",
        "1054 sgddt; peace flower peculiar",
        "khai giang; peace flower peculiar",
        "x 1 d; peculiar",
        "''; peace flower peculiar",
        "?!; ''"
      })
  void wordsAreFoundAsTheyAreTyped(String text, String expected) {
    assertThat(found(search(inspector, text))).isEqualTo(named(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "hoa OR binh",
        "issuer:*",
        "{\"match_all\":{}}",
        "\"}}]},\"query\":{\"match_all\":{}}",
        "hoa\" OR issuer:\"*",
        "../_search?q=*",
        "/.*/",
        "hoa~2 bin*",
        "\u0000\uFFFF"
      })
  void whateverIsTypedIsTextAndReachesNoFurther(String text) {
    ArchiveResult result = search(inspector, text);
    assertThat(named(result)).doesNotContain("elsewhere");
    assertThat(found(search(inspector, "*:*"))).isEmpty();
  }

  @Test
  void anotherProvincesInspectorSeesNeitherLettersNorCounts() {
    ArchiveResult result = search(stranger, "hoa binh");
    assertThat(found(result)).isEqualTo(Set.of(elsewhere));
    assertThat(result.hits()).isEqualTo(1);
    assertThat(result.issuers())
        .extracting(ArchiveResult.IssuerCount::issuer)
        .containsExactly(other);
    assertThat(result.kinds()).extracting(ArchiveResult.KindCount::count).containsExactly(1L);
    assertThat(result.months()).extracting(ArchiveResult.MonthCount::count).containsExactly(1L);
    assertThat(search(stranger, "hoa", by(bureau, null, null)).hits()).isZero();
    assertThat(search(stranger, "hoa", by(null, province, null)).hits()).isZero();
    assertThat(node.query(new FindInspected(scope(stranger), Set.of(peace))).directives())
        .isEmpty();
    assertThat(node.query(new FindInspectable(scope(stranger), Set.of(peace, elsewhere))).ids())
        .containsExactly(elsewhere);
  }

  @Test
  void whoIsNoInspectorFindsNothing() {
    assertThat(search(head, "hoa").hits()).isZero();
    assertThat(node.query(new FindInspected(scope(head), Set.of(peace))).directives()).isEmpty();
  }

  @Test
  void filtersByIssuerSubtreeKindDateAndAcknowledgement() {
    assertThat(found(search(inspector, "", by(province, null, null)))).isEqualTo(Set.of(flower));
    assertThat(found(search(inspector, "", by(null, bureau, null))))
        .isEqualTo(Set.of(peace, peculiar));
    assertThat(found(search(inspector, "", by(null, null, true)))).isEqualTo(Set.of(peace));
    assertThat(found(search(inspector, "", by(null, null, false))))
        .isEqualTo(Set.of(flower, peculiar));
    assertThat(search(inspector, "", kinds(DirectiveKind.NEWS)).hits()).isZero();
    assertThat(search(inspector, "", kinds(DirectiveKind.DOCUMENT)).hits()).isEqualTo(3);
    LocalDate date = LocalDate.of(2017, 8, 23);
    assertThat(search(inspector, "", dates(date, date.plusDays(1))).hits()).isEqualTo(3);
    assertThat(search(inspector, "", dates(date.plusDays(1), null)).hits()).isZero();
    assertThat(search(inspector, "", dates(null, date)).hits()).isZero();
  }

  @Test
  void countsByIssuerKindAndMonth() {
    ArchiveResult result = search(inspector, "");
    assertThat(
            result.issuers().stream()
                .collect(
                    Collectors.toMap(
                        ArchiveResult.IssuerCount::issuer, ArchiveResult.IssuerCount::count)))
        .isEqualTo(Map.of(bureau, 2L, province, 1L));
    assertThat(result.kinds())
        .containsExactly(new ArchiveResult.KindCount(DirectiveKind.DOCUMENT, 3));
    assertThat(result.months()).containsExactly(new ArchiveResult.MonthCount("2017-08", 3));
  }

  @Test
  void showsWhatWasFoundAsItWasWritten() {
    ArchiveHit hit = search(inspector, "\"hoà binh\" thuy").page().items().getFirst();
    assertThat(hit.highlights()).hasSize(1);
    Highlight body = hit.highlights().getFirst();
    assertThat(body.field()).isEqualTo(Highlight.Field.BODY);
    assertThat(body.parts())
        .filteredOn(Highlight.Part::found)
        .extracting(Highlight.Part::text)
        .containsExactly("hòa bình", "Thuý");
    assertThat(body.parts().stream().map(Highlight.Part::text).collect(Collectors.joining()))
        .isEqualTo("Khu tập thể hòa bình, phố Thuý Khuê.");
  }

  @Test
  void theHeadOfTheUnitSeesWhoLooked() {
    var looks = node.query(new FindAccesses(scope(head), bureau, new PageRequest(10, null))).page();
    assertThat(looks.items()).hasSize(2);
    assertThat(looks.items().getFirst().letters()).containsExactly(peace);
    assertThat(looks.items().getFirst().inspector()).isEqualTo(inspector);
    assertThat(
            node.query(new FindAccesses(scope(inspector), bureau, new PageRequest(10, null)))
                .page()
                .items())
        .isEmpty();
  }

  private DirectiveId letter(UnitId issuer, int minute, String body) {
    return story.letter(
        issuer, Urgency.NORMAL, Story.NOW.plusSeconds(60L * minute), 10, List.of(recipient), body);
  }

  private Scope scope(PersonId person) {
    return node.query(new FindScope(person, Instant.now()));
  }

  private ArchiveResult search(PersonId person, String text) {
    return search(person, text, ArchiveFilter.all());
  }

  private ArchiveResult search(PersonId person, String text, ArchiveFilter filter) {
    return search(person, text, filter, ArchiveOrder.NEWEST, new PageRequest(100, null));
  }

  private ArchiveResult search(
      PersonId person, String text, ArchiveFilter filter, ArchiveOrder order, PageRequest page) {
    return node.query(new SearchArchive(scope(person), text, filter, order, page));
  }

  private static ArchiveFilter by(
      @Nullable UnitId issuer, @Nullable UnitId below, @Nullable Boolean acknowledged) {
    return new ArchiveFilter(issuer, below, Set.of(), null, null, acknowledged);
  }

  private static ArchiveFilter kinds(DirectiveKind kind) {
    return new ArchiveFilter(null, null, Set.of(kind), null, null, null);
  }

  private static ArchiveFilter dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new ArchiveFilter(null, null, Set.of(), from, to, null);
  }

  /** Of the letters told at first. */
  private Set<DirectiveId> found(ArchiveResult result) {
    Set<DirectiveId> found = new HashSet<>();
    result.page().items().forEach(hit -> found.add(hit.directive()));
    found.retainAll(names().values());
    return found;
  }

  private Set<DirectiveId> named(String expected) {
    return List.of(expected.split(" ")).stream()
        .filter(name -> !name.isEmpty())
        .map(name -> names().get(name))
        .collect(Collectors.toSet());
  }

  private List<String> named(ArchiveResult result) {
    Set<DirectiveId> found = found(result);
    return names().entrySet().stream()
        .filter(each -> found.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, DirectiveId> names() {
    return Map.of("peace", peace, "flower", flower, "elsewhere", elsewhere, "peculiar", peculiar);
  }
}
