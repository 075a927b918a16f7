package io.lienlac.query.organisation;

import io.lienlac.api.CivilTime;
import io.lienlac.api.organisation.Grant;
import io.lienlac.api.organisation.Powers;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Standing;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what a person may do and see, by the one table of powers. */
final class ScopeQueryHandler {

  private final AppointmentViews appointments;
  private final DelegationViews delegations;

  ScopeQueryHandler(AppointmentViews appointments, DelegationViews delegations) {
    this.appointments = appointments;
    this.delegations = delegations;
  }

  @QueryHandler
  Scope handle(FindScope query) {
    LocalDate today = CivilTime.dateOf(query.now());
    Set<Standing> standings = new LinkedHashSet<>();
    for (AppointmentView appointment : appointments.of(Set.of(query.person()), today)) {
      if (AppointmentViews.isInForce(appointment, today)) {
        Powers.of(appointment.position()).forEach(grant -> standings.add(own(appointment, grant)));
      }
    }
    for (LastingDelegation each : delegations.to(Set.of(query.person()), today)) {
      if (each.isInForce(today)) {
        Powers.of(each.appointment().position()).stream()
            .filter(grant -> isHandedOn(each.delegation(), grant))
            .forEach(grant -> standings.add(handedOn(each.delegation(), grant)));
      }
    }
    return new Scope(query.person(), today, List.copyOf(standings));
  }

  private static boolean isHandedOn(DelegationView delegation, Grant grant) {
    return Powers.DELEGABLE.contains(grant.power()) && delegation.powers().contains(grant.power());
  }

  private static Standing own(AppointmentView appointment, Grant grant) {
    return new Standing(grant.power(), appointment.unit(), grant.reach(), null);
  }

  private static Standing handedOn(DelegationView delegation, Grant grant) {
    return new Standing(grant.power(), delegation.unit(), grant.reach(), delegation.holder());
  }
}
