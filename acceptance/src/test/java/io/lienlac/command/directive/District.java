package io.lienlac.command.directive;

import static io.lienlac.api.organisation.Ownership.NON_PUBLIC;
import static io.lienlac.api.organisation.Ownership.PUBLIC;
import static io.lienlac.api.organisation.SchoolLevel.LOWER_SECONDARY;
import static io.lienlac.api.organisation.SchoolLevel.PRESCHOOL;
import static io.lienlac.api.organisation.SchoolLevel.PRIMARY;
import static io.lienlac.api.organisation.SchoolLevel.UPPER_SECONDARY;
import static io.lienlac.api.organisation.UnitKind.DISTRICT_BUREAU;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static io.lienlac.api.organisation.UnitKind.SECTION;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.OrganisationCommand.Delegate;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.api.organisation.OrganisationCommand.MoveUnit;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A department with two bureaus, their schools and staff; and another department. */
final class District {

  static final LocalDate TODAY = LocalDate.of(2019, 10, 15);

  final Country country;
  final UnitId department;
  final UnitId section;
  final UnitId first;
  final UnitId second;
  final UnitId primary;
  final UnitId privatePrimary;
  final UnitId lowerSecondary;
  final UnitId preschool;
  final UnitId combined;
  final UnitId otherPrimary;
  final UnitId upperSecondary;
  final UnitId moved;
  final UnitId elsewhere;
  final PersonId head;
  final PersonId principal;
  final PersonId otherPrincipal;
  final PersonId twice;
  final PersonId former;
  final PersonId future;
  final PersonId delegate;
  final PersonId stranger;

  private final Map<UUID, String> labels = new HashMap<>();

  District(CommandSideNode node) {
    country = new Country(node);
    UnitId ministry = label("ministry", country.ministry);
    department = label("department", country.unit(PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", ministry));
    section = label("section", country.unit(SECTION, "Phòng Tiểu học", department));
    first = label("first", country.unit(DISTRICT_BUREAU, "Phòng GD&ĐT Một", department));
    second = label("second", country.unit(DISTRICT_BUREAU, "Phòng GD&ĐT Hai", department));
    primary = label("primary", country.school("Tiểu học An", first, PUBLIC, PRIMARY));
    privatePrimary =
        label("privatePrimary", country.school("Tiểu học Ấn", first, NON_PUBLIC, PRIMARY));
    lowerSecondary =
        label("lowerSecondary", country.school("THCS Ba", first, PUBLIC, LOWER_SECONDARY));
    preschool = label("preschool", country.school("Mầm non Đa", first, NON_PUBLIC, PRESCHOOL));
    combined =
        label("combined", country.school("TH-THCS Ơ", first, PUBLIC, PRIMARY, LOWER_SECONDARY));
    otherPrimary = label("otherPrimary", country.school("Tiểu học Ô", second, PUBLIC, PRIMARY));
    upperSecondary =
        label("upperSecondary", country.school("THPT U", department, PUBLIC, UPPER_SECONDARY));
    moved = label("moved", country.school("Tiểu học Ư", first, PUBLIC, PRIMARY));
    node.send(
        new MoveUnit(moved, second, LocalDate.of(2019, 1, 1), country.administrator, Country.NOW));
    UnitId other = country.unit(PROVINCIAL_DEPARTMENT, "Sở khác", ministry);
    elsewhere = label("elsewhere", country.school("Trường khác", other, PUBLIC, PRIMARY));

    head = label("head", country.person("Hà", first, Position.BUREAU_HEAD));
    principal = label("principal", country.person("Phúc", primary, Position.PRINCIPAL));
    otherPrincipal =
        label("otherPrincipal", country.person("Quang", otherPrimary, Position.PRINCIPAL));
    twice = label("twice", country.person("Tâm", primary, Position.TEACHER));
    country.appoint(twice, otherPrimary, Position.VICE_PRINCIPAL, Country.BEGINNING, null);
    former = label("former", country.person("Vân", primary));
    AppointmentId ended =
        country.appoint(former, primary, Position.TEACHER, Country.BEGINNING, null);
    node.send(
        new EndAppointment(ended, LocalDate.of(2015, 6, 1), country.administrator, Country.NOW));
    future = label("future", country.person("Xuân", primary));
    country.appoint(future, primary, Position.TEACHER, LocalDate.of(2020, 1, 1), null);
    delegate = label("delegate", country.person("Yến", lowerSecondary, Position.TEACHER));
    AppointmentId post =
        country.appoint(principal, lowerSecondary, Position.PRINCIPAL, TODAY, null);
    node.send(
        new Delegate(
            new DelegationId(UUID.randomUUID()),
            post,
            Set.of(Power.ACT_FOR_UNIT, Power.SEND_DIRECTIVES),
            delegate,
            TODAY,
            TODAY.plusDays(30),
            country.administrator,
            Country.NOW));
    stranger = label("stranger", country.person("Long", elsewhere, Position.PRINCIPAL));
  }

  String nameOf(UUID id) {
    return labels.getOrDefault(id, id.toString());
  }

  private UnitId label(String name, UnitId unit) {
    labels.put(unit.value(), name);
    return unit;
  }

  private PersonId label(String name, PersonId person) {
    labels.put(person.value(), name);
    return person;
  }
}
