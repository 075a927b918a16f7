package io.lienlac.command.directive;

import static io.lienlac.api.directive.Purpose.ACTION;
import static io.lienlac.api.directive.SelectionReach.BELOW;
import static io.lienlac.api.directive.SelectionReach.ITSELF;
import static io.lienlac.api.directive.SelectionReach.ITSELF_AND_BELOW;
import static io.lienlac.command.directive.Rule.people;
import static io.lienlac.command.directive.Rule.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lienlac.WithoutViews;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideDatabase;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
@WithoutViews
class AudienceResolutionIT {

  private static final LocalDate TODAY = District.TODAY;
  private static final LocalDate BEFORE_THE_MOVE = LocalDate.of(2018, 12, 31);

  private CommandSideDatabase database;
  private AudienceResolver resolver;
  private District d;

  @BeforeAll
  void build() {
    database = CommandSideDatabase.create();
    var node = database.node();
    d = new District(node);
    resolver = node.bean(AudienceResolver.class);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> unitsAreFound() {
    return Stream.of(
        finds("a unit by itself", Rule.of(units(ITSELF, d.first)), "first"),
        finds(
            "everything below, without itself",
            Rule.of(units(BELOW, d.second)),
            "otherPrimary",
            "moved"),
        finds(
            "a subtree with its root",
            Rule.of(units(ITSELF_AND_BELOW, d.second)),
            "second",
            "otherPrimary",
            "moved"),
        finds(
            "units of a kind",
            Rule.of(units(BELOW, d.department).kinds(UnitKind.DISTRICT_BUREAU)),
            "first",
            "second"),
        finds(
            "schools of a level, those with several levels, too",
            Rule.of(units(BELOW, d.first).levels(SchoolLevel.LOWER_SECONDARY)),
            "lowerSecondary",
            "combined"),
        finds(
            "schools of any of two levels",
            Rule.of(units(BELOW, d.first).levels(SchoolLevel.PRESCHOOL, SchoolLevel.PRIMARY)),
            "primary",
            "privatePrimary",
            "preschool",
            "combined"),
        finds(
            "schools of an ownership",
            Rule.of(units(BELOW, d.first).ownerships(Ownership.NON_PUBLIC)),
            "privatePrimary",
            "preschool"),
        finds(
            "filters together",
            Rule.of(
                units(BELOW, d.department)
                    .kinds(UnitKind.SCHOOL)
                    .levels(SchoolLevel.PRIMARY)
                    .ownerships(Ownership.NON_PUBLIC)),
            "privatePrimary"),
        finds(
            "each once, where selections overlap",
            Rule.of(units(BELOW, d.second), units(ITSELF, d.otherPrimary), units(ITSELF, d.moved)),
            "otherPrimary",
            "moved"),
        finds(
            "each once, where one named unit stands under another",
            Rule.of(units(ITSELF_AND_BELOW, d.second, d.otherPrimary)),
            "second",
            "otherPrimary",
            "moved"),
        finds(
            "less those excluded",
            Rule.of(units(BELOW, d.first)).except(units(ITSELF, d.primary, d.combined)),
            "privatePrimary",
            "lowerSecondary",
            "preschool"),
        finds(
            "less an excluded subtree",
            Rule.of(units(BELOW, d.department).kinds(UnitKind.SCHOOL))
                .except(units(ITSELF_AND_BELOW, d.first)),
            "otherPrimary",
            "moved",
            "upperSecondary"),
        finds("nobody", Rule.of(units(ITSELF, d.first)).except(units(ITSELF, d.first))));
  }

  @TestFactory
  Stream<DynamicTest> peopleAreFound() {
    return Stream.of(
        finds(
            "by position",
            Rule.of(people(BELOW, d.department).positions(Position.PRINCIPAL)),
            "principal",
            "otherPrincipal"),
        finds(
            "of any position, without those whose appointment has ended or not begun",
            Rule.of(people(ITSELF, d.primary)),
            "principal",
            "twice"),
        finds(
            "once, where they hold two positions",
            Rule.of(
                people(BELOW, d.department).positions(Position.TEACHER, Position.VICE_PRINCIPAL)),
            "twice",
            "delegate"),
        finds(
            "through their other unit, where one is excluded",
            Rule.of(
                    people(BELOW, d.department)
                        .positions(Position.TEACHER, Position.VICE_PRINCIPAL))
                .except(units(ITSELF, d.primary)),
            "twice",
            "delegate"),
        finds(
            "not, where the only unit through which they were found is excluded",
            Rule.of(people(BELOW, d.first).positions(Position.TEACHER))
                .except(units(ITSELF, d.primary)),
            "delegate"),
        finds(
            "not, where their position is excluded",
            Rule.of(people(ITSELF, d.otherPrimary))
                .except(people(ITSELF, d.otherPrimary).positions(Position.VICE_PRINCIPAL)),
            "otherPrincipal"),
        finds(
            "not, where they are excluded by name",
            Rule.of(people(ITSELF, d.primary)).except(d.principal),
            "twice"),
        finds(
            "as holders, not as delegates",
            Rule.of(people(ITSELF, d.lowerSecondary).positions(Position.PRINCIPAL)),
            "principal"),
        finds(
            "singly, even where their unit is excluded",
            Rule.of(people(ITSELF, d.primary))
                .with(d.principal, ACTION)
                .except(units(ITSELF, d.primary)),
            "principal"),
        finds(
            "only in schools of a level",
            Rule.of(
                people(BELOW, d.department)
                    .positions(Position.PRINCIPAL)
                    .levels(SchoolLevel.LOWER_SECONDARY)),
            "principal"));
  }

  @TestFactory
  Stream<DynamicTest> datesDecide() {
    return Stream.of(
        findsOn(
            BEFORE_THE_MOVE,
            "a school before it moved",
            Rule.of(units(BELOW, d.second)),
            "otherPrimary"),
        findsOn(
            LocalDate.of(2019, 1, 1),
            "a school on the day of its move",
            Rule.of(units(BELOW, d.second)),
            "otherPrimary",
            "moved"),
        findsOn(
            LocalDate.of(2015, 5, 31),
            "a teacher on the last day",
            Rule.of(people(ITSELF, d.primary).positions(Position.TEACHER)),
            "twice",
            "former"),
        findsOn(
            LocalDate.of(2015, 6, 1),
            "not the day after",
            Rule.of(people(ITSELF, d.primary).positions(Position.TEACHER)),
            "twice"),
        findsOn(
            LocalDate.of(2020, 1, 1),
            "a teacher on the first day",
            Rule.of(people(ITSELF, d.primary).positions(Position.TEACHER)),
            "twice",
            "future"));
  }

  private DynamicTest finds(String name, Rule rule, String... expected) {
    return findsOn(TODAY, name, rule, expected);
  }

  private DynamicTest findsOn(LocalDate date, String name, Rule rule, String... expected) {
    return dynamicTest(
        name,
        () ->
            assertThat(resolver.resolve(d.department, rule.audience(), date))
                .extracting(found -> d.nameOf(found.recipient().id()))
                .containsExactlyInAnyOrder(expected));
  }
}
