package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_ABOVE_FOR_INFORMATION_ONLY;
import static io.lienlac.api.directive.Purpose.ACTION;
import static io.lienlac.api.directive.Purpose.COORDINATION;
import static io.lienlac.api.directive.Purpose.REPORT;
import static io.lienlac.api.directive.SelectionReach.BELOW;
import static io.lienlac.api.directive.SelectionReach.ITSELF;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.command.directive.Rule.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lienlac.WithoutViews;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.organisation.OrganisationCommand.CloseUnit;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
@WithoutViews
class AudienceReachIT {

  private static final LocalDate TODAY = District.TODAY;

  private CommandSideDatabase database;
  private AudienceResolver resolver;
  private District d;
  private UnitId closed;
  private PersonId lent;

  @BeforeAll
  void build() {
    database = CommandSideDatabase.create();
    var node = database.node();
    d = new District(node);
    resolver = node.bean(AudienceResolver.class);
    closed = d.country.school("Trường cũ", d.first, Ownership.PUBLIC, SchoolLevel.PRIMARY);
    node.send(new CloseUnit(closed, TODAY, d.country.administrator, Country.NOW));
    lent = d.country.person("Lan", d.primary);
    d.country.appoint(lent, d.elsewhere, Position.TEACHER, Country.BEGINNING, null);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> reachAndPurposes() {
    return Stream.of(
        resolves(
            "the strongest wins",
            d.department,
            Rule.of(
                units(ITSELF, d.first).purpose(COORDINATION),
                units(ITSELF, d.first, d.second).purpose(REPORT),
                units(ITSELF, d.second)),
            "first:REPORT",
            "second:ACTION"),
        resolves(
            "a bureau reports to its department, a section there and the ministry",
            d.first,
            Rule.of(
                units(ITSELF, d.primary),
                units(ITSELF, d.department, d.section, d.country.ministry).purpose(REPORT)),
            "primary:ACTION",
            "department:REPORT",
            "section:REPORT",
            "ministry:REPORT"),
        refuses(
            "a unit above, for action",
            d.first,
            Rule.of(units(ITSELF, d.department)),
            AUDIENCE_ABOVE_FOR_INFORMATION_ONLY,
            "0"),
        refuses(
            "a subtree above",
            d.first,
            Rule.of(units(ITSELF, d.primary), units(BELOW, d.department).purpose(REPORT)),
            AUDIENCE_ABOVE_FOR_INFORMATION_ONLY,
            "1"),
        refuses(
            "a neighbour",
            d.first,
            Rule.of(units(ITSELF, d.second).purpose(REPORT)),
            NOT_FOUND_OR_NOT_ALLOWED,
            "0"),
        refuses(
            "an unknown unit",
            d.first,
            Rule.of(units(ITSELF, new UnitId(UUID.randomUUID()))),
            NOT_FOUND_OR_NOT_ALLOWED,
            "0"),
        refuses(
            "a unit that was closed",
            d.first,
            Rule.of(units(ITSELF, d.primary), units(ITSELF, closed)),
            UNIT_CLOSED,
            "1"));
  }

  @TestFactory
  Stream<DynamicTest> singlePeople() {
    return Stream.of(
        resolves(
            "through their post",
            d.first,
            Rule.of().with(d.principal, REPORT).with(d.delegate, REPORT),
            "principal:REPORT",
            "delegate:REPORT"),
        resolves(
            "without a post, through the unit that registered them",
            d.first,
            Rule.of().with(d.former, REPORT).with(d.future, ACTION),
            "former:REPORT",
            "future:ACTION"),
        refusesPerson("without a post, registered elsewhere", d.second, d.former),
        refusesPerson("with a post elsewhere, registered below", d.first, lent),
        refusesPerson("with a post elsewhere", d.first, d.stranger));
  }

  private DynamicTest refusesPerson(String name, UnitId issuer, PersonId person) {
    return dynamicTest(
        name,
        () ->
            assertThat(refusals(issuer, Rule.of().with(person, REPORT)))
                .containsExactly(
                    Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "audience", "people", "0", "person")));
  }

  private DynamicTest resolves(String name, UnitId issuer, Rule rule, String... expected) {
    return dynamicTest(
        name,
        () ->
            assertThat(resolver.resolve(issuer, rule.audience(), TODAY))
                .extracting(found -> label(found.recipient()))
                .containsExactlyInAnyOrder(expected));
  }

  private DynamicTest refuses(
      String name, UnitId issuer, Rule rule, RefusalCode code, String selection) {
    return dynamicTest(
        name,
        () ->
            assertThat(refusals(issuer, rule))
                .containsExactly(Refusal.of(code, "audience", "include", selection, "units", "0")));
  }

  private List<Refusal> refusals(UnitId issuer, Rule rule) {
    return catchThrowableOfType(
            CommandRefused.class, () -> resolver.resolve(issuer, rule.audience(), TODAY))
        .refusals();
  }

  private String label(Recipient recipient) {
    return d.nameOf(recipient.id()) + ":" + recipient.purpose();
  }
}
