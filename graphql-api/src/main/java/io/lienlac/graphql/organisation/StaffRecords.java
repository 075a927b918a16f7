package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.FindAppointmentsOf;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.UnitView;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a viewer sees of persons as staff: the appointments in units where the viewer sees the
 * staff, and all of the viewer's own. A person of whom nothing is seen so, and whose record no such
 * unit keeps, is not seen as staff at all. To administer a person, by the same rule as in the
 * directory of the command side, is to administer a unit where the person is appointed or, where
 * there is none, the unit that keeps the record.
 */
@Component
class StaffRecords {

  private final Views views;

  StaffRecords(Views views) {
    this.views = views;
  }

  /** The appointments in force, by person; without the persons who are not seen as staff. */
  Map<PersonView, List<AppointmentView>> of(List<PersonView> persons, Requester requester) {
    Scope scope = requester.scope();
    List<AppointmentView> inForce = inForce(persons, scope);
    Set<UnitId> seen = within(Power.SEE_STAFF, persons, inForce, scope);
    Map<PersonView, List<AppointmentView>> records = new HashMap<>();
    for (PersonView person : persons) {
      boolean self = person.id().equals(scope.person());
      List<AppointmentView> appointments =
          inForce.stream()
              .filter(appointment -> appointment.person().equals(person.id()))
              .filter(appointment -> self || seen.contains(appointment.unit()))
              .toList();
      if (self || !appointments.isEmpty() || seen.contains(person.registeredWith())) {
        records.put(person, appointments);
      }
    }
    return records;
  }

  /** Those of the persons whom the viewer administers. */
  Set<PersonView> administered(List<PersonView> persons, Requester requester) {
    Scope scope = requester.scope();
    List<AppointmentView> inForce = inForce(persons, scope);
    Set<UnitId> administered = within(Power.ADMINISTER, persons, inForce, scope);
    Map<PersonId, Set<UnitId>> posts =
        inForce.stream()
            .collect(
                Collectors.groupingBy(
                    AppointmentView::person,
                    Collectors.mapping(AppointmentView::unit, Collectors.toSet())));
    return persons.stream()
        .filter(
            person ->
                posts.getOrDefault(person.id(), Set.of(person.registeredWith())).stream()
                    .anyMatch(administered::contains))
        .collect(Collectors.toSet());
  }

  private List<AppointmentView> inForce(List<PersonView> persons, Scope scope) {
    Set<PersonId> ids = persons.stream().map(PersonView::id).collect(Collectors.toSet());
    return views.ask(new FindAppointmentsOf(ids, scope.today())).appointments().stream()
        .filter(appointment -> !appointment.from().isAfter(scope.today()))
        .toList();
  }

  private Set<UnitId> within(
      Power power,
      Collection<PersonView> persons,
      List<AppointmentView> appointments,
      Scope scope) {
    Set<UnitId> ids = new HashSet<>();
    persons.forEach(person -> ids.add(person.registeredWith()));
    appointments.forEach(appointment -> ids.add(appointment.unit()));
    return views.ask(new FindUnits(ids)).units().stream()
        .filter(unit -> scope.may(power, unit))
        .map(UnitView::id)
        .collect(Collectors.toSet());
  }
}
