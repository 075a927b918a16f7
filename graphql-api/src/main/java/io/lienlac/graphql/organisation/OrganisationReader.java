package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.FindAppointments;
import io.lienlac.query.api.organisation.FindDelegations;
import io.lienlac.query.api.organisation.FindPersons;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds single things for a viewer; what the viewer may not see is not found. */
@Component
class OrganisationReader {

  private final Views views;
  private final StaffRecords staffRecords;

  OrganisationReader(Views views, StaffRecords staffRecords) {
    this.views = views;
    this.staffRecords = staffRecords;
  }

  @Nullable UnitView unit(Requester requester, UUID id) {
    UnitView unit = first(views.ask(new FindUnits(Set.of(new UnitId(id)))).units());
    return unit != null && requester.scope().may(Power.SEE_STAFF, unit) ? unit : null;
  }

  @Nullable PersonView person(Requester requester, UUID id) {
    PersonView person = first(views.ask(new FindPersons(Set.of(new PersonId(id)))).persons());
    return person != null && staffRecords.of(List.of(person), requester).containsKey(person)
        ? person
        : null;
  }

  @Nullable AppointmentView appointment(Requester requester, UUID id) {
    AppointmentView appointment =
        first(views.ask(new FindAppointments(Set.of(new AppointmentId(id)))).appointments());
    return appointment != null && sees(requester, appointment.unit(), appointment.person())
        ? appointment
        : null;
  }

  @Nullable DelegationView delegation(Requester requester, UUID id) {
    DelegationView delegation =
        first(views.ask(new FindDelegations(Set.of(new DelegationId(id)))).delegations());
    return delegation != null
            && sees(requester, delegation.unit(), delegation.holder(), delegation.delegate())
        ? delegation
        : null;
  }

  private boolean sees(Requester requester, UnitId unit, PersonId... concerned) {
    return List.of(concerned).contains(requester.person()) || unit(requester, unit.value()) != null;
  }

  private static <V> @Nullable V first(List<V> found) {
    return found.isEmpty() ? null : found.getFirst();
  }
}
