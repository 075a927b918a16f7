package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
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
  private final ArchivedLetters letters = new ArchivedLetters();

  @BeforeAll
  void tell() {
    node.show(letters.told());
    Patient.until(() -> found(search(letters.inspector, "binh")).size() == 2);
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
    assertThat(found(search(letters.inspector, text))).isEqualTo(letters.named(expected));
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
    ArchiveResult result = search(letters.inspector, text);
    assertThat(named(result)).doesNotContain("elsewhere");
    assertThat(found(search(letters.inspector, "*:*"))).isEmpty();
  }

  @Test
  void anotherProvincesInspectorSeesNeitherLettersNorCounts() {
    ArchiveResult result = search(letters.stranger, "hoa binh");
    assertThat(found(result)).isEqualTo(Set.of(letters.elsewhere));
    assertThat(result.hits()).isEqualTo(1);
    assertThat(result.issuers())
        .extracting(ArchiveResult.IssuerCount::issuer)
        .containsExactly(letters.other);
    assertThat(result.kinds()).extracting(ArchiveResult.KindCount::count).containsExactly(1L);
    assertThat(result.months()).extracting(ArchiveResult.MonthCount::count).containsExactly(1L);
    assertThat(search(letters.stranger, "hoa", by(letters.bureau, null, null)).hits()).isZero();
    assertThat(search(letters.stranger, "hoa", by(null, letters.province, null)).hits()).isZero();
    assertThat(
            node.query(new FindInspected(scope(letters.stranger), Set.of(letters.peace)))
                .directives())
        .isEmpty();
    assertThat(
            node.query(
                    new FindInspectable(
                        scope(letters.stranger), Set.of(letters.peace, letters.elsewhere)))
                .ids())
        .containsExactly(letters.elsewhere);
  }

  @Test
  void whoIsNoInspectorFindsNothing() {
    assertThat(search(letters.head, "hoa").hits()).isZero();
    assertThat(
            node.query(new FindInspected(scope(letters.head), Set.of(letters.peace))).directives())
        .isEmpty();
  }

  @Test
  void filtersByIssuerSubtreeKindDateAndAcknowledgement() {
    assertThat(found(search(letters.inspector, "", by(letters.province, null, null))))
        .isEqualTo(Set.of(letters.flower));
    assertThat(found(search(letters.inspector, "", by(null, letters.bureau, null))))
        .isEqualTo(Set.of(letters.peace, letters.peculiar));
    assertThat(found(search(letters.inspector, "", by(null, null, true))))
        .isEqualTo(Set.of(letters.peace));
    assertThat(found(search(letters.inspector, "", by(null, null, false))))
        .isEqualTo(Set.of(letters.flower, letters.peculiar));
    assertThat(search(letters.inspector, "", kinds(DirectiveKind.NEWS)).hits()).isZero();
    assertThat(search(letters.inspector, "", kinds(DirectiveKind.DOCUMENT)).hits()).isEqualTo(3);
    LocalDate date = LocalDate.of(2017, 8, 23);
    assertThat(search(letters.inspector, "", dates(date, date.plusDays(1))).hits()).isEqualTo(3);
    assertThat(search(letters.inspector, "", dates(date.plusDays(1), null)).hits()).isZero();
    assertThat(search(letters.inspector, "", dates(null, date)).hits()).isZero();
  }

  @Test
  void countsByIssuerKindAndMonth() {
    ArchiveResult result = search(letters.inspector, "");
    assertThat(
            result.issuers().stream()
                .collect(
                    Collectors.toMap(
                        ArchiveResult.IssuerCount::issuer, ArchiveResult.IssuerCount::count)))
        .isEqualTo(Map.of(letters.bureau, 2L, letters.province, 1L));
    assertThat(result.kinds())
        .containsExactly(new ArchiveResult.KindCount(DirectiveKind.DOCUMENT, 3));
    assertThat(result.months()).containsExactly(new ArchiveResult.MonthCount("2017-08", 3));
  }

  @Test
  void showsWhatWasFoundAsItWasWritten() {
    ArchiveHit hit = search(letters.inspector, "\"hoà binh\" thuy").page().items().getFirst();
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
    var looks =
        node.query(new FindAccesses(scope(letters.head), letters.bureau, new PageRequest(10, null)))
            .page();
    assertThat(looks.items()).extracting(look -> look.letters().size()).containsExactly(1, 1, 0);
    assertThat(looks.items().getFirst().letters()).containsExactly(letters.peace);
    assertThat(looks.items().getFirst().inspector()).isEqualTo(letters.inspector);
    assertThat(
            node.query(
                    new FindAccesses(
                        scope(letters.inspector), letters.bureau, new PageRequest(10, null)))
                .page()
                .items())
        .isEmpty();
  }

  private Scope scope(PersonId person) {
    return node.query(new FindScope(person, Instant.now()));
  }

  private ArchiveResult search(PersonId person, String text) {
    return search(person, text, ArchiveFilter.all());
  }

  private ArchiveResult search(PersonId person, String text, ArchiveFilter filter) {
    PageRequest page = new PageRequest(100, null);
    return node.query(new SearchArchive(scope(person), text, filter, ArchiveOrder.NEWEST, page));
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
    found.retainAll(letters.names().values());
    return found;
  }

  private List<String> named(ArchiveResult result) {
    Set<DirectiveId> found = found(result);
    return letters.names().entrySet().stream()
        .filter(each -> found.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
