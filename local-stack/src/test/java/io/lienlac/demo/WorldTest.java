package io.lienlac.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final World WORLD = World.read();
  private static final Map<String, World.Unit> UNITS =
      WORLD.units().stream().collect(Collectors.toMap(World.Unit::key, Function.identity()));
  private static final Set<String> PERSONS = keys(WORLD);

  @Test
  void aboutFourHundredSchoolsAndSixThousandStaff() {
    assertThat(schools()).hasSizeBetween(380, 420);
    assertThat(WORLD.persons()).hasSizeBetween(5_700, 6_300);
  }

  @Test
  void withFewStaffAllAreThereWhomAnythingNames() {
    World few = WORLD.withFewStaff();
    assertThat(few.units()).isEqualTo(WORLD.units());
    assertThat(few.letters()).isEqualTo(WORLD.letters());
    assertThat(few.persons()).hasSizeBetween(600, 850).isSubsetOf(WORLD.persons());
    assertThat(few.posts()).isSubsetOf(WORLD.posts());
    Set<String> persons = keys(few);
    assertThat(few.posts()).extracting(World.Post::person).allMatch(persons::contains);
    assertThat(few.accounts()).extracting(World.Account::person).allMatch(persons::contains);
    assertThat(few.delegations())
        .extracting(World.Delegation::delegate)
        .allMatch(persons::contains);
    assertThat(headed(few)).containsAll(schools().stream().map(World.Unit::key).toList());
  }

  @Test
  void theSameFilesMakeTheSameWorld() {
    assertThat(World.read()).isEqualTo(WORLD);
  }

  @Test
  void everyUnitStandsUnderOneThatIsThereBefore() {
    assertThat(WORLD.units())
        .filteredOn(unit -> unit.depth() > 1)
        .allSatisfy(
            unit -> {
              World.Unit parent = Objects.requireNonNull(UNITS.get(unit.parent()));
              assertThat(parent.from()).isBeforeOrEqualTo(unit.from());
              assertThat(parent.depth()).isEqualTo(unit.depth() - 1);
            });
  }

  @Test
  void everySchoolHasAHead() {
    assertThat(schools()).extracting(World.Unit::key).allMatch(headed(WORLD)::contains);
  }

  @Test
  void everyPersonIsAppointedWithinTheUnitsTime() {
    Set<String> appointed =
        WORLD.posts().stream().map(World.Post::person).collect(Collectors.toSet());
    assertThat(PERSONS).isEqualTo(appointed);
    assertThat(WORLD.posts())
        .filteredOn(post -> !post.unit().equals(World.MINISTRY))
        .allSatisfy(WorldTest::isWithinTheUnitsTime);
  }

  @Test
  void noKeyIsUsedTwiceOrTooLong() {
    assertThat(WORLD.units()).extracting(World.Unit::key).doesNotHaveDuplicates();
    assertThat(WORLD.posts())
        .extracting(World.Post::key)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.length() < 90);
  }

  @Test
  void thePrimarySchoolTanThongHasFiftySevenStaff() {
    assertThat(WORLD.persons())
        .filteredOn(person -> person.unit().equals("hcm/cuchi/tan-thong-1"))
        .hasSize(57);
  }

  @Test
  void theSchoolsOfTheBureausThatEndedStandUnderCommunes() {
    Set<String> ended =
        WORLD.closings().stream().map(World.Closing::unit).collect(Collectors.toSet());
    assertThat(ended).hasSize(5);
    assertThat(WORLD.moves())
        .extracting(World.Move::unit)
        .containsExactlyInAnyOrderElementsOf(
            WORLD.units().stream()
                .filter(unit -> ended.contains(unit.parent()))
                .map(World.Unit::key)
                .toList());
  }

  @Test
  void accountsAreOfPeopleWhoAreThere() {
    assertThat(WORLD.accounts()).extracting(World.Account::person).allMatch(PERSONS::contains);
    assertThat(WORLD.accounts()).extracting(World.Account::userName).doesNotHaveDuplicates();
  }

  @Test
  void theLettersAreWholeAndTellNobodysNameOrAddress() {
    assertThat(WORLD.letters().subList(0, 6))
        .extracting(World.Letter::body)
        .allSatisfy(body -> assertThat(body).hasSizeGreaterThan(2_000));
    assertThat(WORLD.letters())
        .extracting(World.Letter::body)
        .allSatisfy(
            body -> {
              assertThat(Normalizer.isNormalized(body, Normalizer.Form.NFC)).isTrue();
              assertThat(body)
                  .doesNotContain("@")
                  .doesNotContainPattern("\\b0[0-9]{2,3}[. ]?[0-9]{3}")
                  .doesNotContainPattern("(ông|bà|thầy|cô|đ/c|đồng chí) \\p{Lu}");
            });
  }

  private static void isWithinTheUnitsTime(World.Post post) {
    World.Unit unit = Objects.requireNonNull(UNITS.get(post.unit()));
    assertThat(post.from()).isAfterOrEqualTo(unit.from());
    WORLD.closings().stream()
        .filter(closing -> closing.unit().equals(unit.key()))
        .forEach(closing -> assertThat(post.to()).isNotNull().isBeforeOrEqualTo(closing.to()));
  }

  private static Set<String> keys(World world) {
    return world.persons().stream().map(World.Person::key).collect(Collectors.toSet());
  }

  private static Set<String> headed(World world) {
    return world.posts().stream()
        .filter(post -> Set.of("PRINCIPAL", "NURSERY_OWNER").contains(post.position()))
        .map(World.Post::unit)
        .collect(Collectors.toSet());
  }

  private static List<World.Unit> schools() {
    return WORLD.units().stream().filter(unit -> unit.kind().equals("SCHOOL")).toList();
  }
}
