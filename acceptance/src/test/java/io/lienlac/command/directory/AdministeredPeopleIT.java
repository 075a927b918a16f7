package io.lienlac.command.directory;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.UnitKind.DISTRICT_BUREAU;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.OrganisationCommand.Delegate;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.api.organisation.OrganisationCommand.RevokeDelegation;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever links an account to a person could act as that person. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class AdministeredPeopleIT {

  private static final LocalDate TODAY = LocalDate.of(2019, 10, 15);

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Country country;
  private Authority authority;
  private UnitId department;
  private UnitId school;
  private UnitId otherSchool;
  private PersonId bureauHead;
  private PersonId principal;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    country = new Country(node);
    authority = node.bean(Authority.class);
    department = country.unit(PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", country.ministry);
    UnitId bureau = country.unit(DISTRICT_BUREAU, "Phòng GD&ĐT", department);
    school = country.school("Tiểu học A", bureau, Ownership.PUBLIC, SchoolLevel.PRIMARY);
    otherSchool = country.school("Tiểu học B", bureau, Ownership.PUBLIC, SchoolLevel.PRIMARY);
    bureauHead = country.person("Hà", bureau, Position.BUREAU_HEAD);
    principal = country.person("Phúc", school, Position.PRINCIPAL);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aTeacherOfTwoSchoolsIsWhollyOfWhoeverStandsAboveBoth() {
    PersonId teacher = country.person("Thu", school, Position.TEACHER);
    country.appoint(teacher, otherSchool, Position.TEACHER, Country.BEGINNING, null);
    assertThat(authority.administersPerson(principal, teacher, TODAY)).isTrue();
    cannotLink(principal, teacher);
    links(bureauHead, teacher);
  }

  @Test
  void whoeverHasGoneToAnotherUnitIsNoLongerOfTheOneThatRegisteredThem() {
    PersonId director = country.person("Dung", school);
    assertThat(authority.administersPerson(principal, director, TODAY)).isTrue();
    AppointmentId post =
        country.appoint(director, department, Position.DIRECTOR, Country.BEGINNING, null);
    assertThat(authority.administersPerson(principal, director, TODAY)).isFalse();
    cannotLink(principal, director);
    cannotLink(bureauHead, director);

    node.send(new EndAppointment(post, TODAY, country.administrator, Country.NOW));
    assertThat(authority.administersPerson(principal, director, TODAY)).isTrue();
    links(principal, director);
  }

  @Test
  void anAppointmentToComeCounts() {
    PersonId teacher = country.person("Thu", school, Position.TEACHER);
    country.appoint(teacher, department, Position.OFFICER, TODAY.plusDays(30), null);
    assertThat(authority.administersPerson(principal, teacher, TODAY)).isTrue();
    cannotLink(principal, teacher);
    links(country.administrator, teacher);
  }

  @Test
  void aDelegationCountsUntilItIsRevoked() {
    PersonId teacher = country.person("Thu", school, Position.TEACHER);
    PersonId director = country.person("Dung", department);
    AppointmentId directorship =
        country.appoint(director, department, Position.DIRECTOR, Country.BEGINNING, null);
    DelegationId delegation = new DelegationId(UUID.randomUUID());
    node.send(
        new Delegate(
            delegation,
            directorship,
            Set.of(Power.SEND_DIRECTIVES),
            teacher,
            TODAY.plusDays(10),
            TODAY.plusDays(20),
            country.administrator,
            Country.NOW));
    cannotLink(principal, teacher);

    node.send(new RevokeDelegation(delegation, country.administrator, Country.NOW));
    links(principal, teacher);
  }

  @Test
  void nobodyAdministersWhomNobodyKnows() {
    PersonId unknown = new PersonId(UUID.randomUUID());
    assertThat(authority.administersPerson(country.administrator, unknown, TODAY)).isFalse();
    assertThat(authority.administersWholly(country.administrator, unknown, TODAY)).isFalse();
  }

  private void cannotLink(PersonId actor, PersonId person) {
    assertThat(node.refusals(link(actor, person)))
        .containsExactly(Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "personId"));
  }

  private void links(PersonId actor, PersonId person) {
    assertThat(node.refusals(link(actor, person))).isEmpty();
  }

  private static LinkAccount link(PersonId actor, PersonId person) {
    return new LinkAccount(
        person, Country.ISSUER, UUID.randomUUID().toString(), actor, Country.NOW);
  }
}
